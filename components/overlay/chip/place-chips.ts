import type { ChipView } from '@/core/messages/overlay-view';
import type { ChipForm, ChipWidths } from './chip';
import { chipWidth, grows, inSight, roomIn } from './room';

/** Where the chips of one table stand and how much they show. */
export interface Placement {
  readonly column: number;
  readonly form: ChipForm;
}

/** A row as the placement sees it. */
export interface PlaceableRow {
  readonly cells: readonly (Element | null)[];
  readonly model: ChipView;
}

/** Rows measured: those of a usual page of a table. */
const SAMPLE = 40;
const FORMS: readonly ChipForm[] = ['full', 'word', 'mark'];

/**
 * The column and form for a table's chips: the last meaningful column in sight in full if there is room in every
 * sampled row or the table's columns give it, else another meaningful column with room, else shorter forms in the
 * same order.
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
    const fitting = rooms.find(({ own, shared }) => Math.max(own, shared) >= needed);
    if (fitting) return { column: fitting.column, form };
  }
  const last = rooms[0];
  return last ? { column: last.column, form: 'mark' } : null;
}

/** Of the room all columns together seem to have, the part to count on: others give only some of theirs. */
const SHARED = 0.6;

/** The least room of each column in the sample, and what it could get from others where columns follow their content. */
function roomsOf(
  sample: readonly PlaceableRow[],
  columns: readonly number[],
): { column: number; own: number; shared: number }[] {
  const all = Math.max(0, ...sample.map(({ cells }) => cells.length));
  const least = Array.from({ length: all }, (_, column) => leastRoom(sample, column));
  const first = sample.flatMap(({ cells }) => cells.find((cell) => cell?.isConnected) ?? [])[0];
  const shared = first && grows(first) ? SHARED * least.reduce((sum, room) => sum + Math.max(0, room), 0) : 0;
  return columns.map((column) => ({ column, own: least[column] ?? 0, shared }));
}

function leastRoom(sample: readonly PlaceableRow[], column: number): number {
  const rooms = sample.flatMap(({ cells }) => {
    const cell = cells[column];
    return cell?.isConnected ? roomIn(cell) : [];
  });
  return rooms.length > 0 ? Math.min(...rooms) : 0;
}
