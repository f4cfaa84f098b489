import type { UseDays } from '@/core/ledger/use-days';
import { productKey } from '@/core/rates/product-key';
import { type Day, day } from '@/core/units/brands';
import type { PersonPast, ProductPast } from '../types';
import type { RatesThen } from './rates-then';

/**
 * What plans are made from: each person's days of use with what they would cost on Flex today. A charge from before a
 * rate changed counts at today's rate, and so does a day on a seat, as it would be charged without the seat; a day used but not charged, or on a seat without a known
 * rate, costs nothing on any plan and is left out. Rows that name nobody are nobody's past.
 * @param rateOf centitokens a day; null: unknown, or charged by result
 * @param ratesThen rates of days that are over
 * @param from first day everything is known from, today the first that isn't over
 */
export function peoplesPasts(
  uses: readonly UseDays[],
  from: Day,
  today: Day,
  rateOf: (product: string) => number | null,
  ratesThen: RatesThen = () => null,
): Map<number, PersonPast> {
  const byPerson = new Map<number, Map<string, { readonly product: string; readonly parts: UseDays[] }>>();
  for (const use of uses) {
    if (use.person <= 0) continue;
    const products = byPerson.get(use.person) ?? new Map();
    byPerson.set(use.person, products);
    const key = productKey(use.product);
    const known = products.get(key) ?? { product: use.product, parts: [] };
    products.set(key, known);
    known.parts.push(use);
  }
  return new Map(
    [...byPerson].map(([person, products]) => {
      const pasts = [...products.values()].map(({ product, parts }) =>
        productPast(product, parts, from, today, rateOf(product), ratesThen(product)),
      );
      return [person, { from, today, products: pasts.filter(({ days }) => days.length > 0) }];
    }),
  );
}

/** Spellings of a product that are one product may share a day: their charges are added up. */
function productPast(
  product: string,
  parts: readonly UseDays[],
  from: Day,
  today: Day,
  rate: number | null,
  rateThen: ReturnType<RatesThen>,
): ProductPast {
  const atTodaysRate = (on: number, amount: number) => {
    const then = rate && rateThen ? rateThen(day(on)) : null;
    return rate && then ? (amount * rate) / then : amount;
  };
  const [only] = parts;
  if (only && parts.length === 1) return pastOfOne(product, only, from, today, rate, atTodaysRate);
  const tokensOn = new Map<number, number>();
  const seatDays = new Set<number>();
  for (const { days, tokens, onSeat } of parts)
    for (const [i, on] of days.entries()) {
      if (on < from || on >= today) continue;
      const charged = tokens[i] ?? 0;
      if (charged > 0) tokensOn.set(on, (tokensOn.get(on) ?? 0) + atTodaysRate(on, charged));
      else if (onSeat[i]) seatDays.add(on);
    }
  if (rate !== null && rate > 0) for (const on of seatDays) if (!tokensOn.has(on)) tokensOn.set(on, rate);
  const sorted = [...tokensOn].sort(([a], [b]) => a - b);
  return {
    product,
    days: Int32Array.from(sorted, ([on]) => on),
    tokens: Float64Array.from(sorted, ([, tokens]) => tokens),
  };
}

/** The same of one list of days, each once and in order: nearly every product of nearly everybody. */
function pastOfOne(
  product: string,
  { days, tokens, onSeat }: UseDays,
  from: Day,
  today: Day,
  rate: number | null,
  atTodaysRate: (on: number, amount: number) => number,
): ProductPast {
  const kept = new Int32Array(days.length);
  const costs = new Float64Array(days.length);
  let count = 0;
  for (let i = 0; i < days.length; i++) {
    const on = days[i] ?? 0;
    if (on < from || on >= today) continue;
    const charged = tokens[i] ?? 0;
    const cost = charged > 0 ? atTodaysRate(on, charged) : onSeat[i] ? (rate ?? 0) : 0;
    if (cost <= 0) continue;
    kept[count] = on;
    costs[count++] = cost;
  }
  return { product, days: kept.slice(0, count), tokens: costs.slice(0, count) };
}
