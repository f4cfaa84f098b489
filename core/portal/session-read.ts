import type { Observation } from '@/core/model/capture';
import type { Day } from '@/core/units/brands';
import type { Grid, GridRow } from './grid';
import { wholly } from './health';
import type { RowContext } from './read-row';
import type { RowsReading } from './read-rows';
import { placeOf, readTable, rowTexts } from './read-table';
import type { Concept } from './vocabulary';

/** A reading of a grid with what it was made from, so that the same is not read twice. */
export interface Reading extends RowsReading {
  readonly of: Grid;
  readonly made: string;
  /** Observations by the text of their row, for rows shown again elsewhere on the screen. */
  readonly byText: ReadonlyMap<string, Observation>;
}

/** Read a grid, unless `before` is the very reading asked for. Yields between slices. */
export function* readOnce(
  before: Reading | null,
  grid: Grid,
  concepts: readonly (Concept | null)[],
  language: string,
  today: Day,
  context: RowContext,
): Generator<void, Reading> {
  const made = JSON.stringify([concepts, language, today, context]);
  if (before && before.of === grid && before.made === made) return before;
  const reading = yield* readTable(grid, concepts, language, today, context);
  yield;
  const byText = new Map<string, Observation>();
  const texts = rowTexts(grid);
  for (const row of grid.rows) {
    const observation = reading.shown.get(row.index);
    const text = texts.get(placeOf(grid, row.index));
    if (observation && text !== undefined) byText.set(text, observation);
  }
  return { ...reading, of: grid, made, byText };
}

/** The reading of rows of which needed columns were not in view yet: none is read. */
export const halfSeen = (grid: Grid): Reading => ({
  observations: [],
  shown: new Map(),
  rejections: [wholly('missing-cell')],
  rowsRead: 0,
  rowsIgnored: 0,
  pending: false,
  sound: false,
  of: grid,
  made: '',
  byText: new Map(),
});

/** What the rows on screen say, by their index there. */
export function observationsOn(grid: Grid, reading: Reading): Map<number, Observation> {
  const found = new Map<number, Observation>();
  const texts = rowTexts(grid);
  const own = grid.numbering === 'stated' && reading.of.numbering === 'stated' ? rowTexts(reading.of) : null;
  const seen = own && new Map(reading.of.rows.map((row) => [row.index, row]));
  for (const row of grid.rows) {
    const place = placeOf(grid, row.index);
    const text = texts.get(place);
    if (text === undefined) continue;
    const same =
      own?.get(place) === text || isPartOf(row, seen?.get(row.index))
        ? reading.shown.get(row.index)
        : undefined;
    const observation = same ?? reading.byText.get(text);
    if (observation) found.set(row.index, observation);
  }
  return found;
}

/** Whether a row with cells out of view is, as far as it shows, the one seen at its place. */
const isPartOf = (row: GridRow, seen: GridRow | undefined): boolean =>
  seen !== undefined &&
  row.role !== 'skeleton' &&
  row.cells.includes(null) &&
  row.cells.some((text) => text !== null && text.trim() !== '') &&
  row.cells.every((text, at) => text === null || text === seen.cells[at]);
