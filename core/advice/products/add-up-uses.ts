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
    const key = keyOf(product);
    let sums: ProductSums | undefined;
    for (let i = 0; i < days.length; i++) {
      const on = days[i] ?? 0;
      if (on < from || on > to) continue;
      const charged = tokens[i] ?? 0;
      if (charged === 0 && !onSeat[i]) continue; // used for too short to be charged
      sums ??= found.get(key) ?? noUse(product, months);
      found.set(key, sums);
      const slot = slots[on - from] ?? 0;
      sums.tokens += charged;
      if (on < middle) sums.early += charged;
      sums.months.tokens[slot] = (sums.months.tokens[slot] ?? 0) + charged;
      sums.months.days[slot] = (sums.months.days[slot] ?? 0) + 1;
      if (person <= 0) {
        sums.unnamed += charged;
        continue;
      }
      const own = sums.people.get(person) ?? { tokens: 0, seatDays: 0 };
      own.tokens += charged;
      if (onSeat[i] && charged === 0) own.seatDays++;
      sums.people.set(person, own);
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
