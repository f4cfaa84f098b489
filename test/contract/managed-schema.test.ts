import { describe, expect, it } from 'vitest';
import { Policy } from '@/core/model/policy';
import schema from '@/public/managed-schema.json';

/** Types Chrome's managed storage knows. */
const TYPES = ['object', 'array', 'string', 'integer', 'number', 'boolean'];

describe('what companies can decide', () => {
  it('is the same for the browser and for the code', () => {
    expect(Object.keys(schema.properties).sort()).toEqual(Object.keys(Policy.shape).sort());
  });

  it('is told in types the browser knows, each with its meaning', () => {
    for (const [name, one] of Object.entries(schema.properties)) {
      expect(TYPES, name).toContain(one.type);
      expect(one.description.length, name).toBeGreaterThan(20);
    }
  });

  it('has the same languages and privacy modes', () => {
    const { language, privacy } = Policy.shape;
    for (const value of schema.properties.language.enum) expect(language.safeParse(value).success).toBe(true);
    for (const value of schema.properties.privacy.enum) expect(privacy.safeParse(value).success).toBe(true);
  });
});
