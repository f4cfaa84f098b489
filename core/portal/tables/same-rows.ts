import { placeholderCode } from '@/core/units/placeholder';
import type { Grid, GridRow } from '../grid';
import { textOf } from './row-text';

/** Of this many rows seen again, one may have changed: a figure that was updated. More is another reading. */
const ROWS_PER_CHANGE = 5;

const isLoading = (row: GridRow): boolean => row.role === 'skeleton';

/** Whether two looks at a cell contradict each other: one not in the DOM, or still to fill in, contradicts nothing. */
const isChange = (text: string | null, other: string | null): boolean =>
  text !== null && other !== null && text !== other && placeholderCode(text) !== 'placeholder';

/** Whether a look at a row contradicts the one before. */
export function differs(before: GridRow, now: GridRow): boolean {
  if (isLoading(before) || isLoading(now)) return false;
  return before.cells.some((text, x) => isChange(text, now.cells[x] ?? null));
}

/** Whether a change is of a cell with words: then it is another row, not another figure. */
const isOther = (before: GridRow, now: GridRow): boolean =>
  before.cells.some((text, x) => {
    const other = now.cells[x] ?? null;
    return isChange(text, other) && /\p{L}/u.test(`${text}${other}`);
  });

/**
 * Whether rows seen again at their place can be of the same reading: the same words in each, and at most one figure
 * in five rows updated. Anything else is another order, period or team, and must not be mixed.
 */
export function agrees(before: readonly GridRow[], now: readonly GridRow[]): boolean {
  const at = new Map(before.map((row) => [row.index, row]));
  let seen = 0;
  let changed = 0;
  for (const row of now) {
    const known = at.get(row.index);
    if (!known || isLoading(known) || isLoading(row) || known.role === 'total') continue;
    seen++;
    if (!differs(known, row)) continue;
    if (isOther(known, row)) return false;
    changed++;
  }
  return changed * ROWS_PER_CHANGE <= seen;
}

/** Whether two sets of headers are of one table; a header not in the DOM (virtualised column) fits any. */
export function sameHeaders(before: Grid, now: Grid): boolean {
  if (before.headers.length !== now.headers.length) return false;
  return before.headers.every((header, x) => {
    const other = now.headers[x] ?? '';
    return header === '' || other === '' || header === other;
  });
}

/** Position difference at which one window of rows continues another, told by their content; null unless exactly one fits. */
export function shiftBetween(before: readonly GridRow[], now: readonly GridRow[]): number | null {
  const known = new Map(before.map((row) => [row.index, textOf(row)]));
  const texts = now.map((row) => ({ index: row.index, text: textOf(row) }));
  const byText = new Map<string, number[]>();
  for (const [index, text] of known) byText.set(text, [...(byText.get(text) ?? []), index]);
  const shifts = new Set<number>();
  for (const { index, text } of texts) for (const at of byText.get(text) ?? []) shifts.add(at - index);
  const fitting = [...shifts].filter((shift) =>
    texts.every(({ index, text }) => (known.get(index + shift) ?? text) === text),
  );
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}
