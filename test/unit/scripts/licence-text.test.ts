import { describe, expect, it } from 'vitest';
import { licenceText, type Package } from '../../../scripts/licence-text';

const made = (name: string, more: Partial<Package> = {}): Package => ({
  name,
  version: '1.0.0',
  license: 'MIT',
  texts: [`${name}'s own words`],
  ...more,
});

describe('the notices of bundled packages', () => {
  it('are each package’s own, sorted, each once', () => {
    const text = licenceText([
      made('zebra'),
      made('ant', { homepage: 'https://ant.example' }),
      made('zebra'),
    ]);
    expect(text).toMatch(/^Flexmeter contains code of 2 other packages/);
    expect(text.indexOf('ant 1.0.0 (MIT)\nhttps://ant.example\n\nant')).toBeGreaterThan(0);
    expect(text.indexOf('zebra 1.0.0')).toBeGreaterThan(text.indexOf('ant 1.0.0'));
    expect(text.match(/zebra's own words/g)).toHaveLength(1);
  });

  it('say the MIT licence for a package that only names it', () => {
    expect(licenceText([made('bare', { texts: [], author: { name: 'Ada' } })])).toContain(
      'Copyright (c) Ada\n\nPermission is hereby granted',
    );
  });

  it('are not made while a licence is missing', () => {
    expect(() => licenceText([made('bare', { texts: [], license: 'Apache-2.0' })])).toThrow(/bare 1\.0\.0/);
  });
});
