import { centitokens, day } from '@/core/units/brands';
import { monthOf } from '@/core/units/month';
import { comparePlans } from '../compare-plans';
import type { PriceBook } from '../price-book';
import type { PersonPast } from '../types';
import type { ProductSums } from './add-up-uses';
import type { ProductPerson, ProductWindow } from './types';

/** The people of one product, and what its seats are held against. */
export interface ProductPeople {
  readonly people: ProductPerson[];
  /** Days of each person's calendar months with use. */
  readonly monthDays: number[];
}

/**
 * Each person's use of each product in the window, at today's rates and scaled to a year, with the cheapest way to have
 * had all of it (`comparePlans`). By product key.
 */
export function peopleOfProducts(
  sums: ReadonlyMap<string, ProductSums>,
  pasts: ReadonlyMap<number, PersonPast>,
  window: ProductWindow,
  book: PriceBook,
): Map<string, ProductPeople> {
  const found = new Map(
    [...sums.keys()].map((key): [string, ProductPeople] => [key, { people: [], monthDays: [] }]),
  );
  const yearly = 365 / window.known;
  for (const [personId, past] of pasts) {
    const used = past.products.flatMap(({ product, days, tokens }) => {
      const key = book.key(product);
      const first = firstFrom(days, window.from);
      const end = firstFrom(days, window.to + 1);
      const own = sums.get(key)?.people.get(personId);
      if (!own) return [];
      let amount = 0;
      for (let i = first; i < end; i++) amount += tokens[i] ?? 0;
      // Nothing says what days on a seat would cost without a rate, so they aren't in the past; they were days all the same.
      const untold = book.rateOf(product) === null && !book.chargesByResult(product) ? own.seatDays : 0;
      return [{ key, product, own, days: end - first + untold, amount, dates: days.subarray(first, end) }];
    });
    const cost = used.map(({ amount }) =>
      book.perToken === null ? null : (amount * book.perToken * yearly) / 100,
    );
    const needs = used.map(({ product }, i) => ({ product, flexPerYear: cost[i] ?? 0 }));
    const { coveredBy } = comparePlans(needs, book).cheapest;
    for (const [i, { key, own, days, dates }] of used.entries()) {
      const product = found.get(key);
      product?.people.push({
        personId,
        days,
        seatDays: own.seatDays,
        daysPerYear: days * yearly,
        tokens: centitokens(own.tokens),
        flexPerYear: cost[i] ?? null,
        cheapest: coveredBy[i]?.name ?? null,
      });
      product?.monthDays.push(...daysByMonth(dates));
    }
  }
  return found;
}

/** Place of the first day not before one. @param days ascending */
function firstFrom(days: Int32Array, on: number): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? 0) < on) low = middle + 1;
    else high = middle;
  }
  return low;
}

function daysByMonth(days: Int32Array): number[] {
  const counts = new Map<number, number>();
  for (const on of days) {
    const month = monthOf(day(on));
    counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  return [...counts.values()];
}
