import type { Grid, GridRow } from '../grid';
import { textOf } from './row-text';
import { shiftBetween } from './same-rows';

const moved = (rows: readonly GridRow[], by: number): GridRow[] =>
  rows.map((row) => ({
    ...row,
    index: row.index + by,
    ...(row.parent === undefined ? {} : { parent: row.parent === null ? null : row.parent + by }),
  }));

const isPaged = (grid: Grid): boolean => grid.next !== null || grid.previous !== null;

/** Rows of a page by its number: every page but the last is full, and all are of one size. */
function byPage(before: Grid, now: Grid, page: number): readonly GridRow[] | null {
  const known = before.pageSize ?? null;
  const own = now.next?.enabled ? now.rows.length : null;
  if (known !== null && own !== null && known !== own) return null;
  const size = own ?? known;
  // The rows seen before stand where their own page puts them only if it was the first one begun with.
  const isAnchored =
    (before.rows[0]?.index ?? 0) > 0 || (before.page ?? 1) === 1 || before.rows.length > (size ?? 0);
  if (size === null || !isAnchored) return null;
  const start = (page - 1) * size;
  // Some number their rows over all pages.
  return (now.rows[0]?.index ?? 0) >= start ? now.rows : moved(now.rows, start);
}

/**
 * Gives rows of a new look their positions among the rows seen before.
 * @returns null when that can't be told for sure
 */
export function placeRows(before: Grid, now: Grid): readonly GridRow[] | null {
  if (now.numbering === 'stated' && before.numbering === 'stated') return now.rows;
  if (now.numbering === 'stated' || before.numbering === 'stated') return null;
  if (isPaged(now))
    return typeof now.page === 'number' ? byPage(before, now, now.page) : continued(before, now);
  // A plain table shows all it has: the same rows, or more of them at its end.
  if (now.scroller === null) return now.rows.length >= before.rows.length ? now.rows : null;
  const shift = shiftBetween(before.rows, now.rows);
  return shift === null ? null : moved(now.rows, shift);
}

/** A page without a number: one seen before, or the one after the last seen. */
function continued(before: Grid, now: Grid): readonly GridRow[] | null {
  if (now.previous && !now.previous.enabled) return now.rows;
  const texts = new Set(before.rows.map(textOf));
  const known = now.rows.filter((row) => texts.has(textOf(row))).length;
  if (known === now.rows.length) {
    const shift = shiftBetween(before.rows, now.rows);
    return shift === null ? null : moved(now.rows, shift);
  }
  // Some rows known and some not is no page of this order.
  const isNext = known === 0 && before.next?.enabled === true && now.previous?.enabled === true;
  return isNext ? moved(now.rows, (before.rows.at(-1)?.index ?? -1) + 1) : null;
}
