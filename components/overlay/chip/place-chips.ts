import type { ChipForm, ChipWidths } from './chip';
import type { ChipModel } from './chip-model';
import { chipWidth, roomIn } from './room';

/** Where the chips of one table stand and how much they show. */
export interface Placement {
  readonly column: number;
  readonly form: ChipForm;
}

/** A row as the placement sees it. */
export interface PlaceableRow {
  readonly cells: readonly (Element | null)[];
  readonly model: ChipModel;
}

const SAMPLE = 12;
const FORMS: readonly ChipForm[] = ['full', 'word', 'mark'];

/**
 * The column and form for a table's chips: the last meaningful column in full if there is room in every
 * sampled row, else any meaningful column with room, else shorter forms in the same order.
 * @param columns meaningful columns, left to right
 */
export function placeChips(
  rows: readonly PlaceableRow[],
  columns: readonly number[],
  widths: ChipWidths,
): Placement | null {
  const sample = rows.slice(0, SAMPLE);
  const models = rows.map((row) => row.model);
  const candidates = columns
    .toReversed()
    .map((column) => ({ column, room: roomOf(sample, column) }))
    .filter(({ room }) => room !== null);
  for (const form of FORMS) {
    const needed = chipWidth(form, widths, models);
    const fitting = candidates.find(({ room }) => room !== null && room >= needed);
    if (fitting) return { column: fitting.column, form };
  }
  const last = candidates[0];
  return last ? { column: last.column, form: 'mark' } : null;
}

/** The least room a column has in the sample, null when it isn't there. */
function roomOf(sample: readonly PlaceableRow[], column: number): number | null {
  let least: number | null = null;
  for (const { cells } of sample) {
    const cell = cells[column];
    if (!cell?.isConnected) continue;
    const room = roomIn(cell);
    least = least === null ? room : Math.min(least, room);
  }
  return least;
}
