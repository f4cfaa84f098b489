import { termOf } from '@/core/advice/team/term-of';
import type { SeatHeld } from '@/core/ledger/seats-held';
import type { Period } from '@/core/model/scalars';
import type { SeatPrice } from '@/core/model/settings';
import type { Subscription } from '@/core/model/subscription';
import { productKey } from '@/core/rates/product-key';
import { day, type Minor, minor } from '@/core/units/brands';
import { heldBeyond } from './held-beyond';
import { runYears } from './run-years';
import type { PaidSeat } from './spread-seat';

/**
 * The seats a team pays for in a period: each of a subscription's seats for the days it runs at the price of its own
 * term, those that are assigned by who holds them, the others together nobody's. On days people hold more seats than
 * subscriptions tell of, theirs count too, from the day they were assigned. Seats without a price are left out.
 * @param seatYear what a seat costs a year on a term, or on the usual one; minor units; null: no price known
 */
export function seatsPaid(
  held: readonly SeatHeld[],
  subscriptions: readonly Subscription[],
  period: Period,
  seatYear: (product: string, term: SeatPrice['term'] | null) => Minor | null,
): PaidSeat[] {
  const holders = Map.groupBy(held, ({ product }) => productKey(product));
  const counted = subscriptions.filter(({ seats }) => seats !== undefined && seats > 0);
  const told = Map.groupBy(counted, ({ product }) => productKey(product));
  const bySubscription = counted.flatMap((one) => {
    const own = holders.get(productKey(one.product)) ?? [];
    // The same people hold the seats of contracts that follow each other; of those side by side the first are filled first.
    const before = counted
      .slice(0, counted.indexOf(one))
      .filter((other) => productKey(other.product) === productKey(one.product) && overlap(other, one))
      .reduce((sum, { seats }) => sum + (seats ?? 0), 0);
    const seats = one.seats ?? 0;
    const taken = own.slice(before, before + seats);
    const paidBy = termOf(one);
    const term = {
      product: one.product,
      from: one.start ?? period.from,
      to: one.end ?? period.to,
      price: seatYear(one.product, paidBy),
      months: paidBy === 'monthly' ? (1 as const) : (12 as const),
    };
    // Files can tell of any number of seats: nobody's are one entry.
    return [
      ...taken.map(({ personId }) => ({ ...term, person: personId, seats: 1 })),
      ...(seats > taken.length ? [{ ...term, person: null, seats: seats - taken.length }] : []),
    ];
  });
  const byHolder = [...holders].flatMap(([key, own]) => {
    const known = told.get(key);
    const taken = bySubscription.filter(({ product }) => productKey(product) === key);
    const terms = known
      ? heldBeyond(own, known, taken, period)
      : own.map(({ personId, product, assignedOn }) => ({
          person: personId,
          product,
          from: assignedOn ?? period.from,
          to: period.to,
        }));
    return terms.map((term) => ({
      ...term,
      seats: 1,
      months: 12 as const,
      price: seatYear(term.product, null),
    }));
  });
  return [...bySubscription, ...byHolder].flatMap(({ seats, price, months, ...seat }): PaidSeat[] => {
    const [from, to] = [Math.max(seat.from, period.from), Math.min(seat.to, period.to)];
    if (price === null || from > to) return [];
    const each = Math.round(
      (price * runYears(seat.from, seat.to, months) * (to - from + 1)) / (seat.to - seat.from + 1),
    );
    return [{ ...seat, from: day(from), to: day(to), price: minor(each * seats) }];
  });
}

/** One that begins on the day the other ends follows it. */
const overlap = (a: Subscription, b: Subscription): boolean =>
  (a.start ?? -Infinity) < (b.end ?? Infinity) && (b.start ?? -Infinity) < (a.end ?? Infinity);
