import type { Grid } from './grid';
import { placeOf, rowTexts, saidRows } from './row-texts';
import { hasUnseenColumn } from './tables/coverage';

/** Columns with at least one cell on the page; others of a grid may only be rendered when they come into view. */
const columnsIn = ({ headers, rows }: Grid): number[] =>
  headers.flatMap((_, at) => (rows.some((row) => (row.cells[at] ?? null) !== null) ? at : []));

/**
 * A grid with the headers its table showed before, where their columns are out of view now.
 * @param known headers by table, kept from look to look
 */
export function withKnownHeaders(grid: Grid, known: WeakMap<Element, readonly string[]>): Grid {
  const before = known.get(grid.root);
  const same =
    before?.length === grid.headers.length &&
    grid.headers.every((header, at) => header === '' || before[at] === '' || before[at] === header);
  if (!same || !hasUnseenColumn(grid)) {
    known.set(grid.root, grid.headers);
    return grid;
  }
  const seen = new Set(columnsIn(grid));
  const headers = grid.headers.map((header, at) => (seen.has(at) ? header : header || (before[at] ?? '')));
  known.set(grid.root, headers);
  return { ...grid, headers };
}

/** Texts of a table's rows as they are compared from look to look. */
export interface Compared {
  readonly root: Element;
  /** The columns that were in view first. */
  readonly columns: readonly number[];
  readonly texts: ReadonlyMap<string, string>;
  readonly cells: ReadonlyMap<string, readonly string[]>;
}

/**
 * Text of every row by its place, for telling whether the rows are others than before. Scrolling to the side shows
 * other columns of the same rows: only the columns in view first are compared, and while they are out of view they
 * count as unchanged.
 */
export function comparedTexts(grid: Grid, before: Compared | null): Compared {
  const own = before?.root === grid.root ? before : null;
  const all = columnsIn(grid);
  const columns = own?.columns ?? all;
  if (columns.length === grid.headers.length && all.length === columns.length)
    return { root: grid.root, columns, texts: rowTexts(grid), cells: new Map() };
  const texts = new Map<string, string>();
  const cells = new Map(own?.cells);
  for (const row of saidRows(grid)) {
    const place = placeOf(grid, row.index);
    const known = cells.get(place);
    const now = columns.map((at, i) => row.cells[at] ?? known?.[i] ?? '');
    cells.set(place, now);
    texts.set(place, `${row.role}\u0000${now.join('\u0001')}`);
  }
  return { root: grid.root, columns, texts, cells };
}
