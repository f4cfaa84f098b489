import type { AdvisedVerdict } from '@/core/model/advised-verdict';
import { minor } from '@/core/units/brands';
import type { Direction, LossCell, PersonRow } from './people-view';
import { kindOf } from './verdict-kind';

export const DIRECTIONS: readonly Direction[] = ['seat', 'flex', 'other'];

/** More areas than these nobody reads. */
const MOST = 60;
/** Nor an area smaller than that share of the picture. */
const SMALLEST = 1 / 400;

/** What people lose a year on the wrong plan, the most first; those who lose little are summed by direction. */
export function lossCells(people: readonly PersonRow[]): LossCell[] {
  const lost = people
    .filter((row) => row.verdict.saving > 0 && ['move', 'unsure'].includes(kindOf(row)))
    .sort((a, b) => b.verdict.saving - a.verdict.saving || a.id - b.id);
  const whole = lost.reduce((sum, { verdict }) => sum + verdict.saving, 0);
  const most = lost.length > MOST ? MOST - DIRECTIONS.length : MOST;
  const isOwn = ({ verdict }: PersonRow, i: number) => i < most && verdict.saving >= whole * SMALLEST;
  const own = lost.filter(isOwn).map((row) => cell(directionOf(row.verdict), [row]));
  const rest = Map.groupBy(
    lost.filter((row, i) => !isOwn(row, i)),
    ({ verdict }) => directionOf(verdict),
  );
  return [...own, ...[...rest].map(([direction, rows]) => cell(direction, rows))];
}

const cell = (direction: Direction, rows: readonly PersonRow[]): LossCell => ({
  direction,
  loss: minor(rows.reduce((sum, { verdict }) => sum + verdict.saving, 0)),
  people: rows.length,
  row: rows.length === 1 ? (rows[0] ?? null) : null,
});

/** Seats are only added, only given up, or changed for others (or for the same on another term). */
export function directionOf({ present, seats }: Pick<AdvisedVerdict, 'present' | 'seats'>): Direction {
  const added = seats.some((name) => !present.includes(name));
  const dropped = present.some((name) => !seats.includes(name));
  if (added === dropped) return 'other';
  return dropped ? 'flex' : 'seat';
}
