import { countsIn } from './digits';
import { includesWord } from './words';

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
