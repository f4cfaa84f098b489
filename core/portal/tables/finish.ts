import type { Grid, GridRow } from '../grid';
import type { GridCandidate } from './candidate';
import { findMore } from './more';
import { findPager, type Pager } from './pager';
import { classify } from './roles';
import { inSeenOrder } from './row-places';
import type { ReadRow } from './row-signals';
import { scrollerOf } from './scroller';
import { captionCount } from './stated';

const isCounted = (row: GridRow): boolean => row.role === 'data' || row.role === 'group';

/** Blank rows among rows with text are spacers; a table of blank rows only is still loading. */
function worthReading(rows: readonly ReadRow[]): readonly ReadRow[] {
  const isDrawn = (row: ReadRow) => !row.blank || row.skeleton;
  return rows.some(isDrawn) ? rows.filter(isDrawn) : rows;
}

/** Positions of rows: as numbered, the unnumbered (pinned sums, footers) after them. */
function indicesOf(rows: readonly ReadRow[], offset: number): number[] {
  const shift = Math.min(0, ...rows.map((row) => row.raw.index ?? 0));
  let next = offset;
  return rows.map((row) => {
    const index = row.raw.index === null ? next : row.raw.index - shift + offset;
    next = Math.max(next, index + 1);
    return index;
  });
}

/** What must be added to numbers that begin anew on each page. */
function pageOffset(rows: readonly ReadRow[], pager: Pager | null): number {
  const { from = 1, to = 0 } = pager?.range ?? {};
  const numbers = rows.filter((row) => row.raw.index !== null).map((row) => row.raw.index ?? 0);
  const last = numbers.length > 0 ? Math.max(...numbers.slice(-1), ...numbers.slice(0, 1)) : 0;
  return from > 1 && to >= from && last < from - 1 ? from - 1 : 0;
}

/** Rows the table has in all: the pager knows best, then its own attributes, then a caption. */
function statedBy(
  grid: GridCandidate,
  pager: Pager | null,
  rows: readonly GridRow[],
  others: readonly Element[],
  more: boolean,
) {
  const range = pager?.range ?? null;
  const uncounted = rows.filter((row) => row.role === 'part' || row.role === 'total').length;
  // A flat data grid's pager counts its lines, sums and parts among them.
  const isFlat = grid.kind === 'data-grid' && grid.root.querySelector('[role=treegrid]') === null;
  const lines = range !== null && range.total === grid.positions && isFlat ? range.total : null;
  if (lines !== null) return { positions: lines, rowsStated: Math.max(lines - uncounted, 0) };
  if (range) return { positions: null, rowsStated: range.total };
  // Beside a pager that goes on, a table's own count may be of this page only.
  const isPaged = more || pager?.next?.enabled || pager?.previous?.enabled;
  if (grid.positions !== null && !isPaged)
    return { positions: grid.positions, rowsStated: Math.max(grid.positions - uncounted, 0) };
  // "20 results" above a list that can show more are those shown.
  return { positions: null, rowsStated: more ? null : captionCount(grid.root, others) };
}

/**
 * Makes a grid of what a recogniser found and its rows say: order, roles, counts, pager and scroller.
 * @param others roots of the other tables of the page
 */
export function finish(
  grid: GridCandidate,
  read: readonly ReadRow[],
  others: readonly Element[],
  busy: boolean,
): Grid {
  const kept = inSeenOrder(worthReading(read), (row) => row.raw.element);
  const pager = findPager(grid.root, others, kept.length);
  const more = findMore(grid.root, others);
  const ordered = kept.some((row) => row.raw.index !== null)
    ? kept.toSorted(
        (a, b) => (a.raw.index ?? Number.MAX_SAFE_INTEGER) - (b.raw.index ?? Number.MAX_SAFE_INTEGER),
      )
    : kept;
  const isNumbered = ordered.some((row) => row.raw.index !== null);
  const rows = classify(ordered, indicesOf(ordered, pageOffset(ordered, pager)));
  const { positions, rowsStated } = statedBy(grid, pager, rows, others, more !== null);
  const counted = rows.filter(isCounted).length;
  const isShort = rowsStated !== null && rowsStated > counted && !pager?.next;
  // Numbers beside a pager that names no range may begin anew on each of its pages.
  const beginsAnew = Boolean(pager?.next?.enabled || pager?.previous?.enabled) && grid.kind !== 'data-grid';
  const scroller = virtualScroller(grid, rows, isShort);
  return {
    kind: grid.kind,
    root: grid.root,
    headers: grid.headers,
    rows,
    rowsStated,
    busy: busy || rows.some((row) => row.role === 'skeleton'),
    scroller,
    next: pager?.next ?? null,
    previous: pager?.previous ?? null,
    more,
    numbering: pager?.range || (isNumbered && !beginsAnew) ? 'stated' : 'order',
    positions,
    sort: grid.sort,
    page: pager?.page ?? null,
  };
}

/** A scroller is told only of a table that renders what is in view; a plain table that scrolls is all there. */
function virtualScroller(grid: GridCandidate, rows: readonly GridRow[], isShort: boolean): Element | null {
  const scroller = scrollerOf(grid.root);
  if (!scroller || grid.kind === 'data-grid' || grid.kind === 'virtualized') return scroller;
  if (isShort) return scroller;
  const isEndless = /infinite|virtual|lazy/i.test(
    `${grid.root.getAttribute('class')} ${scroller.getAttribute('class')}`,
  );
  const isNumbered = grid.rows.some((row) => row.index !== null);
  const isPage = scroller === scroller.ownerDocument.scrollingElement;
  return isEndless || (isNumbered && !isPage && !fills(scroller, rows)) ? scroller : null;
}

/** Whether rows reach from the first position to the end of what scrolls: then there are no others. */
function fills(scroller: Element, rows: readonly GridRow[]): boolean {
  const last = rows.at(-1);
  const cell = last?.elements.find((element) => element !== null);
  if (!last || !cell || last.index !== rows.length - 1) return false;
  const box = cell.getBoundingClientRect();
  const end = box.bottom - scroller.getBoundingClientRect().top + scroller.scrollTop;
  return end + box.height >= scroller.scrollHeight;
}
