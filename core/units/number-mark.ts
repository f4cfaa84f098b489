import type { Decimal } from './decimal';
import { conventionOf } from './number-convention';
import type { NumberReadings } from './number-readings';
import type { ParseCode } from './parsed';

export type DecimalMark = '.' | ',';

/** A cell of numbers, or why it holds none. */
export type NumberCell = NumberReadings | { readonly code: ParseCode };

const isNumber = (cell: NumberCell): cell is NumberReadings => !('code' in cell);

const same = (a: Decimal, b: Decimal): boolean => a.whole === b.whole && a.fraction === b.fraction;

/** The text is one number with a decimal point and another with a decimal comma ("1.234"). */
export const isAmbiguous = ({ point, comma }: NumberReadings): boolean =>
  point !== null && comma !== null && !same(point, comma);

/**
 * The decimal mark of a column: what its own cells prove, else what other numbers of the page prove, else the
 * language's as far as the cells bear it out.
 */
export function markOf(
  cells: readonly NumberCell[],
  others: readonly NumberCell[],
  language: string,
): { decimal: DecimalMark | null; contradictory: boolean } {
  const own = votesOf(cells);
  const contradictory = own.point > 0 && own.comma > 0;
  if (contradictory) return { decimal: winner(own) ?? languageMark(language), contradictory };
  if (own.point + own.comma > 0) return { decimal: winner(own), contradictory };
  const { point, comma } = votesOf(others);
  if (point > 0 && comma > 0) return { decimal: null, contradictory };
  return { decimal: winner({ point, comma }) ?? markByLanguage(cells, language), contradictory };
}

interface Votes {
  point: number;
  comma: number;
}

/** How many cells can be read with one mark only. */
function votesOf(cells: readonly NumberCell[]): Votes {
  const votes = { point: 0, comma: 0 };
  for (const cell of cells) {
    if (!isNumber(cell) || (cell.point && cell.comma)) continue;
    votes[cell.point ? 'point' : 'comma'] += 1;
  }
  return votes;
}

function winner({ point, comma }: Votes): DecimalMark | null {
  if (point === comma) return null;
  return point > comma ? '.' : ',';
}

function languageMark(language: string): DecimalMark | null {
  const decimal = conventionOf(language)?.decimal;
  return decimal === '.' || decimal === ',' ? decimal : null;
}

/**
 * No number of the page proves a mark. The language decides when its thousands mark is the one seen; where its
 * decimal mark is seen, always before exactly three digits, only if long numbers without any mark show that
 * thousands aren't set apart here.
 */
function markByLanguage(cells: readonly NumberCell[], language: string): DecimalMark | null {
  const decimal = languageMark(language);
  const read = cells.filter(isNumber);
  const ambiguous = read.filter(isAmbiguous);
  const separators = new Set(ambiguous.map((cell) => (cell.point?.fraction === '' ? ',' : '.')));
  if (separators.size !== 1) return separators.size === 0 ? decimal : null;
  const shortest = Math.min(...ambiguous.map(digitsOf));
  const ungrouped = read.some((cell) => cell.bare && digitsOf(cell) >= shortest);
  const seen = decimal !== null && separators.has(decimal) ? 'decimal' : 'group';
  if (seen === 'decimal') return ungrouped ? decimal : null;
  const grouping = conventionOf(language)?.group ?? '';
  return !ungrouped && [...separators].every((separator) => separator === grouping) ? decimal : null;
}

const digitsOf = ({ point, comma }: NumberReadings): number => {
  const { whole, fraction } = point ?? comma ?? { whole: '', fraction: '' };
  return whole.length + fraction.length;
};
