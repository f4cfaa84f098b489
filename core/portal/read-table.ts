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

const textsMade = new WeakMap<Grid, Map<string, string>>();

/** Where a row stands, as its text is remembered by: its number on the page, or on this page of it. */
export const placeOf = (grid: Grid, index: number): string =>
  grid.numbering === 'stated' ? `${index}` : `${grid.page ?? ''}/${index}`;

/** Text of every row by its place, for telling whether anything changed. Made once for each grid. */
export function rowTexts(grid: Grid): ReadonlyMap<string, string> {
  const before = textsMade.get(grid);
  if (before) return before;
  const texts = new Map<string, string>();
  for (const row of saidRows(grid))
    texts.set(placeOf(grid, row.index), `${row.role}\u0000${row.cells.join('\u0001')}`);
  textsMade.set(grid, texts);
  return texts;
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
