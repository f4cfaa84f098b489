import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { changesOf } from '@/core/news/changes-of';
import manifest from '@/package.json';
import english from '@/public/_locales/en/messages.json';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FOLDERS = ['core', 'components', 'entrypoints', 'test', 'scripts', 'public', 'docs', '.ci'];
const GENERATED = /(^|\/)(node_modules|dist|\.output[^/]*|test-results|demo-output)(\/|$)/;

const below = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
    .filter((path) => !GENERATED.test(path));

const PATHS = [
  ...FOLDERS.flatMap((folder) => [folder, ...below(folder)]),
  ...readdirSync(ROOT, { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [entry.name] : [])),
];
const DOCUMENTS = PATHS.filter((path) => path.endsWith('.md') && !/fixtures|results/.test(path));
const text = (path: string) => readFileSync(join(ROOT, path), 'utf8');

/** What stands between back-quotes in a line, and whole lines of blocks of commands. */
function codeIn(markdown: string): string[] {
  const blocks = [...markdown.matchAll(/^```sh\n([\s\S]*?)^```/gm)].flatMap(([, block]) =>
    (block ?? '').split('\n'),
  );
  const prose = markdown.replaceAll(/^```[\s\S]*?^```/gm, '');
  return [...blocks, ...[...prose.matchAll(/`([^`\n]+)`/g)].map(([, code]) => code ?? '')];
}

/** Does a path that a document names lead to something? `*` stands for anything; endings of code may be left out. */
function exists(name: string): boolean {
  const pattern = name
    .replace(/\/$/, '')
    .replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '[^/]*');
  const wanted = new RegExp(`(^|/)${pattern}(\\.(test|spec))?(\\.(ts|tsx|mjs|css|json|md))?$`);
  return PATHS.some((path) => wanted.test(path));
}

const NAMES_A_FILE = /^(?!\/)[\w.*/-]+\.(ts|tsx|mjs|css|md|json)$/;
const IN_A_FOLDER = /^(core|components|entrypoints|scripts|public|docs|test|\.ci)\/[\w.*/-]*$/;
const IN_TESTS = /^(unit|property|dom|e2e|firefox|contract)\/[\w.*/-]+$/;
/** Files of others, and files that are only there once something was built or saved. */
const ELSEWHERE =
  /^(\.\.\/shared\/.*|texts\.json|policies\.json|background\.js|content\.js|manifest\.json|.*\.output\/.*|.*THIRD-PARTY.*|managed-schema\.json|about\.json|.*demo-output.*)$/;

const pathsIn = (markdown: string) =>
  codeIn(markdown)
    .flatMap((code) => code.split(/[\s,]+/))
    .filter(
      (code) =>
        !ELSEWHERE.test(code) && (NAMES_A_FILE.test(code) || IN_A_FOLDER.test(code) || IN_TESTS.test(code)),
    );

const scriptsIn = (markdown: string) =>
  codeIn(markdown).flatMap((code) =>
    [...code.matchAll(/npm run (?:-s )?(\w[\w:-]*\w)(?![\w:…])/g)].map(([, name]) => name ?? ''),
  );

/** Where the links of a document lead, but for addresses of the web. */
const linksIn = (markdown: string) =>
  [...markdown.matchAll(/\]\((?!https?:|mailto:)([^)\s]+)\)/g)].map(([, target]) => target ?? '');

/** The anchor GitHub gives a heading. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
const anchorsOf = (markdown: string) =>
  [...markdown.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchorOf(heading ?? ''));

function leads(from: string, link: string): boolean {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? from : normalize(join(dirname(from), path));
  if (!existsSync(join(ROOT, target))) return false;
  return anchor === undefined || anchorsOf(text(target)).includes(anchor);
}

describe.each(DOCUMENTS)('%s', (document) => {
  const markdown = text(document);

  it('names files and folders that are there', () => {
    expect(pathsIn(markdown).filter((path) => !exists(path))).toEqual([]);
  });

  it('names commands that are there', () => {
    expect(scriptsIn(markdown).filter((name) => !(name in manifest.scripts))).toEqual([]);
  });

  it('has links that lead somewhere', () => {
    expect(linksIn(markdown).filter((link) => !leads(document, link))).toEqual([]);
  });
});

describe('the rules above', () => {
  it('see what is wrong', () => {
    expect(DOCUMENTS).toEqual(
      expect.arrayContaining(['README.md', 'docs/ARCHITECTURE.md', 'docs/store/chrome.md']),
    );
    expect(
      pathsIn('`core/no/such.ts`, `such.ts`, `unit/no-such`').filter((path) => !exists(path)),
    ).toHaveLength(3);
    expect(exists('core/forecast/forecast-*.ts') && exists('unit/report/csv')).toBe(true);
    expect(scriptsIn('```sh\nnpm ci && npm run nothing\n```\n`npm run build`')).toEqual(['nothing', 'build']);
    expect(leads('README.md', 'docs/ARCHITECTURE.md#no-such-part')).toBe(false);
    expect(leads('docs/RELEASE.md', '../CHANGELOG.md#unreleased')).toBe(true);
  });

  it('the changelog tells of the version that is built, and of what comes next', () => {
    const log = text('CHANGELOG.md');
    expect(changesOf(log, manifest.version).length).toBeGreaterThan(0);
    expect(changesOf(log, 'Unreleased').every((change) => change.endsWith('.'))).toBe(true);
  });

  it('texts for the stores are as long as the stores take, and the short one is the package’s', () => {
    const store = text('docs/store/README.md');
    const partOf = (heading: string) =>
      (new RegExp(`^## ${heading}\\n([\\s\\S]*?)(?=^## )`, 'm').exec(store)?.[1] ?? '').trim();
    const short = english.app_description.message;
    expect(partOf('Short text').endsWith(`\n\n${short}`)).toBe(true);
    for (const language of readdirSync(join(ROOT, 'public/_locales'))) {
      const catalogue = JSON.parse(text(`public/_locales/${language}/messages.json`));
      expect(catalogue.app_description.message.length, language).toBeLessThanOrEqual(132);
    }
    expect(partOf('Long text').length).toBeGreaterThanOrEqual(250);
    expect(partOf('Long text').length).toBeLessThanOrEqual(10_000);
    expect(partOf('Single purpose').length).toBeLessThanOrEqual(1000);
    const reasons = partOf('Why each permission').split('\n').slice(2);
    for (const row of reasons) expect(row.length).toBeLessThanOrEqual(1000);
  });

  it('figures in bold in README are those of the committed result of their row', () => {
    const rows = [...text('README.md').matchAll(/^\|.*\]\((test\/bench\/results\/[^)]+)\) +\|$/gm)];
    expect(rows.length).toBeGreaterThan(5);
    const strange = rows.flatMap(([row, path = '']) => {
      const result = existsSync(join(ROOT, path)) ? text(path) : '';
      return [...row.matchAll(/\*\*([^*]+)\*\*/g)].flatMap(([, figure = '']) =>
        result.includes(figure) ? [] : `${figure} is not in ${path}`,
      );
    });
    expect(strange).toEqual([]);
  });

  it('tests that SECURITY quotes have those words', () => {
    const titles = below('test')
      .filter((path) => /\.(test|spec)\.ts$/.test(path))
      .map(text)
      .join('\n');
    const quoted = [...text('docs/SECURITY.md').matchAll(/^\|.*\|([^|]+)\|$/gm)].flatMap(([, cell]) =>
      [...(cell ?? '').matchAll(/"([^"]+)"/g)].map(([, words]) => words ?? ''),
    );
    const parts = quoted
      .flatMap((words) => words.split('…'))
      .map((words) => words.trim())
      .filter((words) => words !== '');
    expect(parts.length).toBeGreaterThan(5);
    expect(parts.filter((words) => !titles.includes(words))).toEqual([]);
  });
});
