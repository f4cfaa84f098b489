import type { Grid } from '@/core/portal/grid';

/** A grid as plain data for `expected.json`: everything but the elements. */
export const shown = (grid: Grid) => ({
  kind: grid.kind,
  headers: grid.headers,
  rowsStated: grid.rowsStated,
  busy: grid.busy,
  scrolls: grid.scroller !== null,
  next: grid.next?.enabled ?? null,
  previous: grid.previous?.enabled ?? null,
  numbering: grid.numbering,
  sort: grid.sort,
  page: grid.page,
  rows: grid.rows.map((row) => [
    row.index,
    row.role + (row.role === 'part' ? ` of ${row.parent}` : ''),
    ...row.cells,
  ]),
});
