import type { Day } from '@/core/units/brands';
import type { Grid, GridRow } from './grid';
import { readColumns, type Values } from './read-columns';
import type { RowContext } from './read-row';
import { type RowsReading, readRows } from './read-rows';
import { gapOf } from './tables/coverage';
import type { Concept } from './vocabulary';

/** Rows that say something: all but those still loading. */
export const saidRows = (grid: Grid): readonly GridRow[] =>
  grid.rows.filter((row) => row.role !== 'skeleton');

/** Whether a grid holds every row and cell its table has. */
export const isWhole = (grid: Grid): boolean => gapOf(grid) === null;

/** Text of every row by its place, for telling whether anything changed. */
export function rowTexts(grid: Grid): Map<string, string> {
  const page = grid.numbering === 'stated' ? '' : `${grid.page ?? ''}/`;
  return new Map(
    saidRows(grid).map((row) => [`${page}${row.index}`, `${row.role}\u0000${row.cells.join('\u0001')}`]),
  );
}

/** Read a table's cells by concept. Yields between columns. */
export function* readCells(
  grid: Grid,
  concepts: readonly (Concept | null)[],
  language: string,
  today: Day,
): Generator<void, { rows: readonly GridRow[]; values: Values }> {
  const rows = saidRows(grid);
  const values = yield* readColumns(
    concepts,
    rows.map((row) => row.cells),
    language,
    today,
  );
  return { rows, values };
}

/** Read a table whose rows are people, products or both. Yields between slices. */
export function* readTable(
  grid: Grid,
  concepts: readonly (Concept | null)[],
  language: string,
  today: Day,
  context: RowContext,
): Generator<void, RowsReading> {
  const { rows, values } = yield* readCells(grid, concepts, language, today);
  return yield* readRows(grid, concepts, rows, values, context, isWhole(grid));
}
