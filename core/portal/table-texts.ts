import type { TableSample, TableTexts } from '@/core/model/sketch';
import type { Grid, GridRow } from './grid';
import { saidRows } from './row-texts';
import { hasUnseenColumn } from './tables/coverage';

/** As the messages take it. */
const LONGEST = 600;
/** Rows looked at to understand the columns. */
const LOOKED_AT = 300;

const bounded = (text: string | null): string | null =>
  text !== null && text.length > LONGEST ? text.slice(0, LONGEST) : text;

/** A table's texts, without the page. */
export const textsOf = ({ headers, rows }: Pick<Grid, 'headers' | 'rows'>): TableTexts => ({
  headers: headers.map((header) => header.slice(0, LONGEST)),
  rows: rows.map(rowOf),
});

const rowOf = ({ index, role, parent, cells }: GridRow): TableTexts['rows'][number] => ({
  index,
  role,
  ...(parent === undefined ? {} : { parent }),
  cells: cells.map(bounded),
});

/** Enough of a table to tell what its columns mean. */
export const sampleOf = (grid: Grid): TableSample => ({
  ...textsOf({
    headers: grid.headers,
    rows: saidRows(grid)
      .filter((row) => row.role !== 'total')
      .slice(0, LOOKED_AT),
  }),
  size: grid.rows.length,
  unseen: hasUnseenColumn(grid),
});
