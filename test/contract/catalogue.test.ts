import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import catalog from '@/public/_locales/en/messages.json';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const keys = Object.keys(catalog);

const sources = ['core', 'components', 'entrypoints']
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  )
  .concat(join(ROOT, 'wxt.config.ts'))
  .map((file) => readFileSync(file, 'utf8'))
  // Comments use no key.
  .map((code) => code.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, ''));

/** Every text that can be a key, as a pattern: plain, or with parts put in at run time. */
const mentions = new Set(
  sources.flatMap((code) => [
    ...[...code.matchAll(/'([a-z]+(?:_[A-Za-z0-9]+)+)'/g)].map((match) => match[1] ?? ''),
    ...[...code.matchAll(/__MSG_(\w+)__/g)].map((match) => match[1] ?? ''),
    ...[...code.matchAll(/`([a-z]+_[^`\n]*)`/g)].map((match) =>
      (match[1] ?? '').replaceAll(/\$\{(?:[^{}]|\{[^}]*\})*\}/g, '*'),
    ),
  ]),
);

const patternOf = (mention: string): RegExp =>
  new RegExp(`^${mention.replaceAll('*', '\\w+')}(_(zero|one|two|few|many|other))?$`);

/** Keys made of a code: `reason_` and what the advice calls it. The code must be somewhere. */
const CODED = /^(reason|teach_why|health_why)_/;
const codes = new Set(
  sources.flatMap((code) =>
    [...code.matchAll(/'([A-Za-z]+(?:[-_][A-Za-z]+)*)'/g)].map((match) =>
      (match[1] ?? '').toLowerCase().replaceAll('-', '_'),
    ),
  ),
);

const isUsed = (key: string, patterns: readonly RegExp[]): boolean =>
  CODED.test(key) ? codes.has(key.replace(CODED, '')) : patterns.some((pattern) => pattern.test(key));

describe('the catalogue', () => {
  it('has no two keys that differ only by case, which the browser ignores', () => {
    const folded = keys.map((key) => key.toLowerCase());
    expect(folded.filter((key, at) => folded.indexOf(key) !== at)).toEqual([]);
    expect(keys.filter((key) => !/^[a-zA-Z0-9_]+$/.test(key))).toEqual([]);
  });

  it('has every key that is asked for', () => {
    const asked = sources.flatMap((code) =>
      [...code.matchAll(/\bt\(\s*'([^']+)'/g)].map((match) => match[1] ?? ''),
    );
    expect(asked.length).toBeGreaterThan(50);
    const known = new Set(keys);
    expect(asked.filter((key) => !known.has(key) && !known.has(`${key}_other`))).toEqual([]);
  });

  it('holds no key that nothing uses', () => {
    const patterns = [...mentions].filter((mention) => /^[a-z][\w*]+$/.test(mention)).map(patternOf);
    expect(patterns.length).toBeGreaterThan(100);
    expect(keys.filter((key) => !isUsed(key, patterns))).toEqual([]);
  });

  it('fills every placeholder its sentence names, in plural forms alike', () => {
    const wrong = Object.entries(catalog).flatMap(([key, entry]) => {
      const named = [...entry.message.matchAll(/\$(\w+)\$/g)].map((match) => (match[1] ?? '').toLowerCase());
      const filled = 'placeholders' in entry ? Object.keys(entry.placeholders) : [];
      return named.every((name) => filled.includes(name)) ? [] : key;
    });
    expect(wrong).toEqual([]);
  });
});
