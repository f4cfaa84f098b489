import { placeOf } from '@/core/ledger/place-of';
import type { UseDays } from '@/core/ledger/use-days';
import { day } from '@/core/units/brands';
import { monthOf } from '@/core/units/month';
import type { ProductWindow } from './types';

/** Everybody's use of one product in the window, as charged. */
export interface ProductSums {
  /** As most of its rows spell it: the first seen. */
  readonly name: string;
  tokens: number;
  /** Charged to nobody that is named. */
  unnamed: number;
  /** Charged in the window's first half. */
  early: number;
  readonly months: { readonly tokens: Float64Array; readonly days: Float64Array };
  /** Of each person with a name. */
  readonly people: Map<number, { tokens: number; seatDays: number }>;
}

/**
 * Tokens and days by product, month and person, in one pass.
 * @param keyOf under which name a product is looked up
 */
export function addUpUses(
  uses: readonly UseDays[],
  { from, to }: ProductWindow,
  keyOf: (product: string) => string,
): Map<string, ProductSums> {
  const first = monthOf(from);
  const slots = Uint16Array.from({ length: to - from + 1 }, (_, i) => monthOf(day(from + i)) - first);
  const months = (slots.at(-1) ?? 0) + 1;
  const middle = from + (to - from + 1) / 2;
  const found = new Map<string, ProductSums>();
  for (const { person, product, days, tokens, onSeat } of uses) {
    const end = placeOf(days, to + 1);
    let sums: ProductSums | undefined;
    let [all, early, seatDays] = [0, 0, 0];
    for (let i = placeOf(days, from); i < end; i++) {
      const charged = tokens[i] ?? 0;
      if (charged === 0) {
        if (!onSeat[i]) continue; // used for too short to be charged
        seatDays++;
      }
      if (!sums) {
        const key = keyOf(product);
        sums = found.get(key) ?? noUse(product, months);
        found.set(key, sums);
      }
      const on = days[i] ?? 0;
      const slot = slots[on - from] ?? 0;
      all += charged;
      if (on < middle) early += charged;
      const { tokens: byMonth, days: daysByMonth } = sums.months;
      byMonth[slot] = (byMonth[slot] ?? 0) + charged;
      daysByMonth[slot] = (daysByMonth[slot] ?? 0) + 1;
    }
    if (!sums) continue;
    sums.tokens += all;
    sums.early += early;
    if (person <= 0) sums.unnamed += all;
    else {
      const own = sums.people.get(person) ?? { tokens: 0, seatDays: 0 };
      sums.people.set(person, own);
      own.tokens += all;
      own.seatDays += seatDays;
    }
  }
  return found;
}

const noUse = (name: string, months: number): ProductSums => ({
  name,
  tokens: 0,
  unnamed: 0,
  early: 0,
  months: { tokens: new Float64Array(months), days: new Float64Array(months) },
  people: new Map(),
});
