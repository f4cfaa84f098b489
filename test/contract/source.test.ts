import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CODE = /\.(ts|tsx|css|html)$/;

const filesIn = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && CODE.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));

const text = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const lines = (file: string) => text(file).replace(/\n$/, '').split('\n').length;
const over = (files: readonly string[], limit: number) =>
  files.filter((file) => lines(file) > limit).map((file) => `${file}: ${lines(file)} lines`);

/** Modules a file takes at run time: type-only imports leave nothing behind. */
function importsOf(file: string): string[] {
  const code = text(file).replace(/(?:import|export) type [^;]*;/g, '');
  return [...code.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map((match) => match[1] ?? '');
}

const ENDINGS = ['', '.ts', '.tsx', '/index.ts', '/index.tsx'];

/** The file of an import inside the project; null: a package's. */
function resolved(from: string, name: string): string | null {
  if (!/^[@.]\.?\//.test(name)) return null;
  const path = name.startsWith('@/') ? name.slice(2) : join(dirname(from), name);
  const found = ENDINGS.map((ending) => path + ending).find((candidate) =>
    statSync(join(ROOT, candidate), { throwIfNoEntry: false })?.isFile(),
  );
  if (found === undefined) throw new Error(`${from} imports ${name}, which is nowhere`);
  return found;
}

/** Packages reached from some files, each with one way to it. */
function packagesReached(entries: readonly string[]): Map<string, string> {
  const waiting = entries.map((file) => [file, file] as const);
  const seen = new Set<string>();
  const packages = new Map<string, string>();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [file, way] = next;
    if (seen.has(file)) continue;
    seen.add(file);
    if (!/\.tsx?$/.test(file)) continue;
    for (const name of importsOf(file)) {
      const found = resolved(file, name);
      if (found === null) packages.set(name, `${way} > ${name}`);
      else waiting.push([found, `${way} > ${found}`]);
    }
  }
  return packages;
}

describe('the house', () => {
  it('has entrypoints that only wire: at most 60 lines each', () => {
    expect(over(filesIn('entrypoints'), 60)).toEqual([]);
  });

  it('has no file above 300 lines, and a median below 60', () => {
    const files = ['core', 'components', 'entrypoints'].flatMap(filesIn);
    expect(over(files, 300)).toEqual([]);
    const sizes = files.map(lines).sort((a, b) => a - b);
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThan(60);
  });

  it('names functions’ files in kebab-case and components’ in PascalCase', () => {
    const odd = ['core', 'components']
      .flatMap(filesIn)
      .filter(
        (file) =>
          !/^([a-z0-9]+(-[a-z0-9]+)*|[A-Z][A-Za-z0-9]*)(\.[a-z]+)?\.(ts|tsx|css)$/.test(basename(file)),
      );
    expect(odd).toEqual([]);
    expect(filesIn('core').filter((file) => /^[A-Z]/.test(basename(file)))).toEqual([]);
  });

  it('keeps the database, the charts and the view library out of the content script', () => {
    const reached = packagesReached(filesIn('entrypoints').filter((file) => file.includes('portal.content')));
    const banned = [...reached].filter(([name]) => /^(dexie|chart\.js|preact|zod)(\/|$)/.test(name));
    expect(banned.map(([, way]) => way)).toEqual([]);
  });

  it('sees what a file imports, so the rule above can fail', () => {
    expect(packagesReached(['wxt.config.ts']).get('wxt')).toBe('wxt.config.ts > wxt');
    expect(packagesReached(['test/support/browser.ts']).has('@playwright/test')).toBe(true);
    expect([...packagesReached(filesIn('core/store')).keys()]).toContain('dexie');
  });
});
