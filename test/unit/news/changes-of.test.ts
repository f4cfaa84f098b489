import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { changesOf } from '@/core/news/changes-of';
import manifest from '@/package.json';

const LOG =
  '# Changelog\n\nText.\n\n## 0.2.0 (2026-12-01)\n\n- **New:** `a`.\n- Two.\n\n## 0.1.0\n\n- Old.\n';

test('the points of a version and no other’s', () => {
  expect(changesOf(LOG, '0.2.0')).toEqual(['New: a.', 'Two.']);
  expect(changesOf(LOG, '0.1.0')).toEqual(['Old.']);
  expect(changesOf(LOG, '0.2')).toEqual([]);
});

test('this version has something to tell', () => {
  expect(changesOf(readFileSync('CHANGELOG.md', 'utf8'), manifest.version).length).toBeGreaterThan(5);
});
