import type { Grid, GridRow } from '../grid';

/** Why a grid isn't all of its table. */
export type Gap =
  | 'loading' // the page is still filling it
  | 'more-rows' // it states more rows than were read
  | 'other-count' // it states fewer rows than were read: one of both is misread
  | 'more-pages' // it has further pages, or says it can show more
  | 'unscrolled' // it renders only what is in view, and says no count
  | 'missing-cells' // cells of columns out of view were not read
  | 'missing-group'; // a part whose group row was not read

/** Rows a count counts: groups, not their parts, nor sums. */
const isDataRow = (row: GridRow): boolean => row.role === 'data' || row.role === 'group';

/** How many rows of a grid were read, as `rowsStated` counts them. */
export const rowsRead = (grid: Grid): number => grid.rows.filter(isDataRow).length;

/**
 * Why a grid (one look, or many accumulated) may not be all of its table; null when every row and cell was read.
 */
export function gapOf(grid: Grid): Gap | null {
  if (grid.busy || grid.rows.some((row) => row.role === 'skeleton')) return 'loading';
  const read = rowsRead(grid);
  if (grid.rowsStated !== null && read < grid.rowsStated) return 'more-rows';
  if (grid.rowsStated !== null && read > grid.rowsStated) return 'other-count';
  if (grid.rowsStated === null && grid.more) return 'more-pages';
  if (grid.rowsStated === null && grid.readEnd !== 'complete') {
    if (grid.next || grid.previous) {
      const isOnly = !grid.next?.enabled && !grid.previous?.enabled;
      if (!isOnly) return 'more-pages';
    }
    if (grid.scroller) return 'unscrolled';
  }
  if (grid.rows.some((row) => row.role === 'part' && row.parent === null)) return 'missing-group';
  if (hasUnseenColumn(grid)) return 'missing-cells';
  const isMissing = (row: GridRow) => row.cells.some((text, x) => text === null && grid.headers[x] !== '');
  return grid.rows.some((row) => isDataRow(row) && isMissing(row)) ? 'missing-cells' : null;
}

/** A column of which nothing was seen, not even its header; real tables render all they have. */
export function hasUnseenColumn({ kind, headers, rows }: Grid): boolean {
  if (kind === 'native' || kind === 'mui' || rows.length === 0) return false;
  return headers.some((header, x) => header === '' && rows.every((row) => (row.cells[x] ?? null) === null));
}
