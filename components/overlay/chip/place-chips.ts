import type { ChipForm, ChipWidths } from './chip';
import type { ChipModel } from './chip-model';
import { chipWidth, grows, inSight, roomIn } from './room';

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

/** Rows measured: those of a usual page of a table. */
const SAMPLE = 40;
const FORMS: readonly ChipForm[] = ['full', 'word', 'mark'];

/**
 * The column and form for a table's chips: the last meaningful column in sight in full if there is room in every
 * sampled row, else another meaningful column with room, else shorter forms in the same order.
 * @param columns meaningful columns, left to right
 */
export function placeChips(
  rows: readonly PlaceableRow[],
  columns: readonly number[],
  widths: ChipWidths,
): Placement | null {
  const sample = rows.slice(0, SAMPLE);
  const models = rows.map((row) => row.model);
  const there = columns
    .toReversed()
    .filter((column) => sample.some(({ cells }) => cells[column]?.isConnected));
  const seen = there.filter((column) =>
    sample.every(({ cells }) => !cells[column] || inSight(cells[column])),
  );
  const rooms = roomsOf(sample, seen.length > 0 ? seen : there);
  for (const form of FORMS) {
    const needed = chipWidth(form, widths, models);
    const fitting = rooms.find(({ room }) => room >= needed);
    if (fitting) return { column: fitting.column, form };
  }
  const last = rooms[0];
  return last ? { column: last.column, form: 'mark' } : null;
}

/** The least room of each column in the sample. Columns that follow their content share all the table's room. */
function roomsOf(
  sample: readonly PlaceableRow[],
  columns: readonly number[],
): { column: number; room: number }[] {
  const all = Math.max(0, ...sample.map(({ cells }) => cells.length));
  const least = Array.from({ length: all }, (_, column) => leastRoom(sample, column));
  const first = sample.flatMap(({ cells }) => cells.find((cell) => cell?.isConnected) ?? [])[0];
  const shared = first && grows(first) ? least.reduce((sum, room) => sum + Math.max(0, room), 0) : null;
  return columns.map((column) => ({ column, room: shared ?? least[column] ?? 0 }));
}

function leastRoom(sample: readonly PlaceableRow[], column: number): number {
  const rooms = sample.flatMap(({ cells }) => {
    const cell = cells[column];
    return cell?.isConnected ? roomIn(cell) : [];
  });
  return rooms.length > 0 ? Math.min(...rooms) : 0;
}
