import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'vite';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** A regular expression of the product and the first file it stands in. */
export interface Found {
  readonly pattern: string;
  readonly flags: string;
  readonly file: string;
}

/** Every regular expression written in the code below some folders, from the syntax tree. */
export function regexpsIn(folders: readonly string[]): Found[] {
  const found = new Map<string, Found>();
  for (const folder of folders)
    for (const name of readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.ts')) continue;
      const file = `${folder}/${name}`;
      visit(parseAst(readFileSync(join(ROOT, file), 'utf8'), { lang: 'ts' }), (pattern, flags) => {
        const key = `/${pattern}/${flags}`;
        if (!found.has(key)) found.set(key, { pattern, flags, file });
      });
    }
  return [...found.values()];
}

function visit(node: unknown, take: (pattern: string, flags: string) => void): void {
  if (typeof node !== 'object' || node === null) return;
  const regex: unknown = Reflect.get(node, 'regex');
  if (typeof regex === 'object' && regex !== null)
    take(String(Reflect.get(regex, 'pattern')), String(Reflect.get(regex, 'flags')));
  for (const child of Object.values(node)) visit(child, take);
}

/** What is repeated: one of each class of characters the expressions tell apart, and prefixes of what they look for. */
const UNITS = [
  ...' \u00a0\n\taA1-.,*_@(")é漢…0%;|٣/:',
  'a@',
  'a.',
  '1.',
  '1,',
  '1 ',
  '""',
  'a ',
  'ab1',
  '12:',
  'x/',
  '&#',
  'a-',
  '1/',
  'Jan ',
  '2026-',
  'tokens ',
  'Total ',
  '\u200b',
];
/** What stands around it, so that a match begins, goes on long, and fails at the end. */
const AROUND = [
  ['', ''],
  ['', '!'],
  ['x', '\u0000'],
  ['1', 'x'],
  ['(', ''],
  ['\n', '\n!'],
] as const;

/** Long texts that make a careless expression go back and forth. */
export const hostileTexts = (length: number): string[] =>
  UNITS.flatMap((unit) =>
    AROUND.map(
      ([before, after]) => before + unit.repeat(Math.ceil(length / unit.length)).slice(0, length) + after,
    ),
  );
