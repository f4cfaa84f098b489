import { countsIn } from './digits';
import { matchesIn, outward } from './outward';
import { namesRows, saysAtLeast } from './pager-range';

const COUNTS =
  'caption,[role=status],[aria-live],[class*="rowcount" i],[class*="row-count" i],[class*="result-count" i]';
const MAX_CLIMB = 3;

/** The count in a text that says only that: "57 results", "(57 Zeilen)", "結果: 57 件". */
export function countOf(text: string): number | null {
  if (text.length > 80 || saysAtLeast(text) || !namesRows(text)) return null;
  return countsIn(text, 1)?.[0] ?? null;
}

/**
 * How many rows a caption or status line beside a table says it has.
 * @param root the table
 * @param others roots of the other tables of the page
 * @returns null unless every such line near the table says the same
 */
export function captionCount(root: Element, others: readonly Element[]): number | null {
  const total = root.querySelector('.MuiDataGrid-rowCount');
  if (total) {
    const text = total.textContent ?? '';
    return countsIn(text, 1)?.[0] ?? Math.min(...(countsIn(text, 2) ?? [Number.NaN]));
  }
  for (const elements of outward(root, others, MAX_CLIMB)) {
    const counts = new Set(matchesIn(elements, COUNTS).map((one) => countOf(one.textContent ?? '')));
    counts.delete(null);
    if (counts.size > 0) return counts.size === 1 ? ([...counts][0] ?? null) : null;
  }
  return null;
}
