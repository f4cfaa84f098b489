import type { SeatHeld } from '@/core/ledger/seats-held';
import type { Period } from '@/core/model/scalars';
import type { Subscription } from '@/core/model/subscription';
import { day } from '@/core/units/brands';
import type { PaidSeat } from './spread-seat';

type Term = Pick<PaidSeat, 'person' | 'product' | 'from' | 'to'>;

/**
 * Seats of one product that people hold beyond those its subscriptions tell of, day by day: after one has ended, before
 * the first that is known, or beside too few. Who holds a seat since an unknown day has it since the first subscription.
 * @param own who holds seats of the product
 * @param subscriptions of the product, with seats
 * @param taken seats of subscriptions by who holds them
 */
export function heldBeyond(
  own: readonly SeatHeld[],
  subscriptions: readonly Subscription[],
  taken: readonly Term[],
  period: Period,
): Term[] {
  const first = Math.min(...subscriptions.map(({ start }) => start ?? period.from));
  const since = ({ assignedOn }: SeatHeld) => Math.max(period.from, assignedOn ?? first);
  const cuts = new Set([
    period.from,
    ...subscriptions.flatMap(({ start, end }) => [start ?? period.from, (end ?? period.to) + 1]),
    ...own.map(since),
  ]);
  const begins = [...cuts].filter((on) => on >= period.from && on <= period.to).sort((a, b) => a - b);
  const terms = new Map<number, Term[]>();
  for (const [i, from] of begins.entries()) {
    const to = (begins[i + 1] ?? period.to + 1) - 1;
    const seats = subscriptions
      .filter(({ start, end }) => (start ?? from) <= from && (end ?? from) >= from)
      .reduce((sum, one) => sum + (one.seats ?? 0), 0);
    const there = own.filter((seat) => since(seat) <= from);
    if (there.length <= seats) continue;
    const on = new Set(taken.flatMap((one) => (one.from <= from && one.to >= from ? [one.person] : [])));
    for (const { personId, product } of there
      .filter((seat) => !on.has(seat.personId))
      .slice(seats - there.length)) {
      const known = terms.get(personId) ?? [];
      const last = known.at(-1);
      const goesOn = last !== undefined && last.to === from - 1;
      const term = { person: personId, product, from: goesOn ? last.from : day(from), to: day(to) };
      terms.set(personId, [...(goesOn ? known.slice(0, -1) : known), term]);
    }
  }
  return [...terms.values()].flat();
}
