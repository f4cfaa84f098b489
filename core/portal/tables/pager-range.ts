import { countsIn } from './digits';
import { includesWord, tableWords } from './words';

/** What a pager says: which rows it shows, from 1, and of how many. */
export interface PagerRange {
  readonly from: number;
  readonly to: number;
  /** null: "of many". */
  readonly total: number | null;
}

/** Whether a count is only a bound: "more than 57". */
export const saysAtLeast = (text: string): boolean => includesWord('moreThan', text);

/**
 * Reads "1–10 of 57" in any language and order ("57 件中 1-10", "1-10 von 57"): of three counts the greatest is the
 * total and the smallest where the page begins, however they are put.
 * @returns null when the text does not hold exactly three counts
 */
export function pagerRange(text: string): PagerRange | null {
  const counts = countsIn(text, 3);
  if (!counts) return null;
  const [from = 0, to = 0, total = 0] = counts.toSorted((a, b) => a - b);
  if (from === 0 && total > 0) return null;
  return { from, to, total: saysAtLeast(text) ? null : total };
}

const LONGEST = 80;
/** "1–10 of 57", "57 件中 1-10 件", "10 von 57 Zeilen": not "1-2, 2026", "1/2/2026". */
const SPAN = /\d\s*[-\u2010-\u2015~\u301c\uff5e]\s*\d/u;

/** Whether a text names rows: "results", "件". */
export const namesRows = (text: string): boolean => {
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  return words.some((word) => tableWords('row').has(word));
};

/**
 * The range of a text that stands in no pager, if it is of just as many rows as are there, and says that there are more:
 * "1–10 of 57", "Showing 1 to 10 of 57 entries", "10 / 57 rows".
 */
export function rangeOf(text: string, rows: number): PagerRange | null {
  if (rows === 0 || text.length > LONGEST || !/\d/.test(text)) return null;
  const named = namesRows(text);
  const [shown = 0, all = 0, more] = countsIn(text, 2) ?? [];
  const pair = named && more === undefined && shown === rows && all > rows;
  const range = pair ? { from: 1, to: shown, total: all } : pagerRange(text);
  if (!range || range.to - range.from + 1 !== rows || (range.total ?? rows) <= rows) return null;
  // Of three numbers without a word for rows, the last may be a year.
  const isDate = /\d[./]\d/.test(text) || !/\p{L}|\d\s*[/|]\s*\d/u.test(text) || (range.total ?? 0) > 1900;
  return pair || named || (SPAN.test(text) && !isDate) ? range : null;
}
