import { placeOf } from '@/core/ledger/place-of';
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
  const monthOn = Uint16Array.from({ length: window.to - window.from + 1 }, (_, i) =>
    monthOf(day(window.from + i)),
  );
  for (const [personId, past] of pasts) {
    const used = past.products.flatMap(({ product, days, tokens }) => {
      const key = book.key(product);
      const first = placeOf(days, window.from);
      const end = placeOf(days, window.to + 1);
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
      if (product) daysByMonth(dates, window.from, monthOn, product.monthDays);
    }
  }
  return found;
}

/** Days of each month that has any. @param days ascending @param monthOn of each day from the window's first on */
function daysByMonth(days: Int32Array, from: number, monthOn: Uint16Array, into: number[]): void {
  let month = -1;
  for (let i = 0; i < days.length; i++) {
    const now = monthOn[(days[i] ?? 0) - from] ?? 0;
    if (now !== month) into.push(0);
    month = now;
    into[into.length - 1] = (into.at(-1) ?? 0) + 1;
  }
}
