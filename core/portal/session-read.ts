import type { Observation, PageKind } from '@/core/model/capture';
import type { Period } from '@/core/model/scalars';
import type { Day } from '@/core/units/brands';
import type { Concept } from './concepts';
import type { Grid, GridRow } from './grid';
import type { RowsAnswer } from './read-asked';
import { wholly } from './rejected';
import { isWhole, placeOf, rowTexts } from './row-texts';
import type { Session } from './session-state';
import { textsOf } from './table-texts';

/** A table's rows as read, with the grid they were read from. */
export interface Reading extends Omit<RowsAnswer, 'shown' | 'kept'> {
  readonly of: Grid;
  /** Null: nothing was asked. */
  readonly answer: RowsAnswer | null;
  /** What may be stored. */
  readonly observations: Observation[];
  /** What may be shown beside its row, by the row's index. */
  readonly shown: ReadonlyMap<number, Observation>;
  /** Observations by the text of their row, for rows shown again elsewhere on the screen. */
  readonly byText: ReadonlyMap<string, Observation>;
}

/** What is known of the rows to be read. */
export interface RowsScope {
  readonly page: PageKind;
  readonly period: Period | null;
  readonly language: string;
  readonly today: Day;
}

/**
 * Read the rows of a table, once for the same rows.
 * @param about what stays the same object while the rows do
 * @returns null while the answer is still to come
 */
export function readOnce(
  session: Session,
  grid: Grid,
  about: unknown,
  concepts: readonly (Concept | null)[],
  scope: RowsScope,
): Reading | null {
  const answer = session.recall('portal:rows', '', about, JSON.stringify([concepts, scope]), () => ({
    ...scope,
    table: textsOf(grid),
    concepts: [...concepts],
    whole: isWhole(grid),
  }));
  if (!answer) return null;
  return session.reading?.answer === answer ? session.reading : readingOf(grid, answer);
}

/** A reading with its observations by the rows they are of. */
function readingOf(of: Grid, answer: RowsAnswer): Reading {
  const shown = new Map<number, Observation>();
  const byText = new Map<string, Observation>();
  const texts = rowTexts(of);
  for (const [at, row] of of.rows.entries()) {
    const observation = answer.shown[at];
    if (!observation) continue;
    shown.set(row.index, observation);
    const text = texts.get(placeOf(of, row.index));
    if (text !== undefined) byText.set(text, observation);
  }
  const observations = answer.kept.flatMap((at) => answer.shown[at] ?? []);
  return { ...answer, of, answer, shown, observations, byText };
}

/** Nothing read, of rows that are not believed yet. */
export const notRead = (grid: Grid): Reading => ({
  observations: [],
  shown: new Map(),
  rejections: [],
  rowsRead: 0,
  rowsIgnored: 0,
  pending: false,
  sound: false,
  of: grid,
  answer: null,
  byText: new Map(),
});

/** Nothing read, of rows of which needed columns were not in view yet. */
export const halfSeen = (grid: Grid): Reading => ({ ...notRead(grid), rejections: [wholly('missing-cell')] });

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
