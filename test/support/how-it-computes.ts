import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const LINES = readFileSync(fileURLToPath(new URL('../../docs/HOW-IT-COMPUTES.md', import.meta.url)), 'utf8')
  .split('\n')
  .map((line) => line.trim());
const level = (line: string) => /^#+(?= )/.exec(line)?.[0].length ?? 0;

/**
 * A part of docs/HOW-IT-COMPUTES.md by its heading, with the parts below it, as one line.
 * @throws Error when there is no such heading
 */
export function part(heading: string): string {
  const start = LINES.findIndex((line) => level(line) > 0 && line.replace(/^#+ /, '') === heading);
  if (start < 0) throw new Error(`HOW-IT-COMPUTES has no part "${heading}"`);
  const own = level(LINES[start] ?? '');
  const end = LINES.findIndex((line, at) => at > start && level(line) > 0 && level(line) <= own);
  return LINES.slice(start + 1, end < 0 ? undefined : end).join(' ');
}

/** A number as the document writes it: "9,254", "94.5". */
export const number = (value: number, decimals = 0): string =>
  value.toLocaleString('en', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });

/** Money of minor units: "2,835.00", and without them "2,835". */
export const money = (minor: number, decimals = 2): string => number(minor / 100, decimals);

/** Tokens of hundredths: "118.32", and whole "120". */
export const tokens = (centitokens: number, decimals = 0): string => number(centitokens / 100, decimals);

/** A share as a percentage: "99.5 %". */
export const percent = (share: number, decimals = 0): string => `${number(100 * share, decimals)} %`;

/** Holds the document to what was computed. @param text of a part @throws Error with the words it lacks */
export function says(text: string, words: string): void {
  if (!text.includes(words)) throw new Error(`docs/HOW-IT-COMPUTES.md should say: ${words}`);
}
