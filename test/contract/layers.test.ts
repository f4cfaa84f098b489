import { readdirSync, readFileSync } from 'node:fs';
import { join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DOCUMENT = readFileSync(join(ROOT, 'docs/ARCHITECTURE.md'), 'utf8');

/** Folders of core with what ARCHITECTURE says each may import. */
const SAID = new Map(
  [...DOCUMENT.matchAll(/^\| `core\/([a-z]+)` +\|.*\| ([^|]+) \|$/gm)].map(([, folder, imports]) => [
    folder ?? '',
    (imports ?? '').trim(),
  ]),
);
const FOLDERS = readdirSync(join(ROOT, 'core'));

/** Folders of core whose code a folder takes in; types leave nothing behind. */
function importsOf(folder: string): Set<string> {
  const found = new Set<string>();
  for (const entry of readdirSync(join(ROOT, 'core', folder), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.ts')) continue;
    const path = join(entry.parentPath, entry.name);
    const code = readFileSync(path, 'utf8').replace(/(?:import|export) type [^;]*;/g, '');
    for (const [, name = ''] of code.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)) {
      const target = name.startsWith('@/')
        ? name.slice(2)
        : name.startsWith('.')
          ? relative(ROOT, normalize(join(entry.parentPath, name)))
          : '';
      const [top, to] = target.split('/');
      if (top === 'core' && to !== undefined && to !== folder) found.add(to);
    }
  }
  return found;
}

function allowed(said: string): ReadonlySet<string> {
  if (said === 'nothing') return new Set();
  if (said.startsWith('all of core')) return new Set(FOLDERS.filter((one) => !said.endsWith(`but ${one}`)));
  return new Set(said.split(', '));
}

describe('the layers that ARCHITECTURE tells of', () => {
  it('are all there are', () => {
    expect([...SAID.keys()].sort()).toEqual(FOLDERS.sort());
    for (const said of SAID.values()) for (const one of allowed(said)) expect(FOLDERS).toContain(one);
  });

  it.each([...SAID])('core/%s imports %s', (folder, said) => {
    expect([...importsOf(folder)].filter((one) => !allowed(said).has(one))).toEqual([]);
  });

  it('are looked for where they are', () => {
    expect([...importsOf('purchase')]).toContain('forecast');
    expect(allowed('all of core but messages').has('messages')).toBe(false);
  });
});
