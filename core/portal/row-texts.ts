import type { Grid, GridRow } from './grid';
import { gapOf } from './tables/coverage';

/** Rows that say something: all but those still loading. */
export const saidRows = <R extends { readonly role: GridRow['role'] }>({
  rows,
}: {
  readonly rows: readonly R[];
}): R[] => rows.filter((row) => row.role !== 'skeleton');

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
