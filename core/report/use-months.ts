import type { UseDays } from '@/core/ledger/use-days';
import { productKey } from '@/core/rates/product-key';
import { day } from '@/core/units/brands';
import { firstDayOf, monthOf } from '@/core/units/month';

/** Somebody's use of a month, or a product's. */
export interface MonthUse {
  readonly month: number;
  /** 0: rows that name nobody. Of a product: 0. */
  readonly person: number;
  /** Of a person: ''. */
  readonly product: string;
  /** Products of a person, or people of a product. */
  readonly others: number;
  /** Centitokens. */
  readonly tokens: number;
  readonly usedDays: number;
  readonly chargedDays: number;
}

/** What a month comes to while it is added up. */
interface Sums {
  readonly month: number;
  readonly person: number;
  readonly product: string;
  readonly others: Set<string | number>;
  tokens: number;
  usedDays: number;
  chargedDays: number;
  /** Days of the month, bit 0 the first. */
  used: number;
  charged: number;
}

/**
 * Each person's use by month: a day on which several products were used is one day.
 * @returns by month, in it the largest use first
 */
export const personMonths = (uses: readonly UseDays[]): MonthUse[] =>
  addedUp(uses, ({ person, product }) => ({ person, product: '', other: productKey(product) })).map((sums) =>
    told(sums, bits(sums.used), bits(sums.charged)),
  );

/**
 * Each product's use by month: days of its people are added up.
 * @returns by month, in it the largest use first
 */
export const productMonths = (uses: readonly UseDays[]): MonthUse[] =>
  addedUp(uses, ({ person, product }) => ({ person: 0, product, other: person })).map((sums) =>
    told(sums, sums.usedDays, sums.chargedDays),
  );

const told = (
  { month, person, product, others, tokens }: Sums,
  usedDays: number,
  chargedDays: number,
): MonthUse => ({
  month,
  person,
  product,
  others: others.size,
  tokens,
  usedDays,
  chargedDays,
});

function addedUp(
  uses: readonly UseDays[],
  of: (use: UseDays) => Pick<Sums, 'person' | 'product'> & { readonly other: string | number },
): Sums[] {
  const found = new Map<string, Sums>();
  for (const use of uses) {
    const { person, product, other } = of(use);
    for (const { month, tokens, used, charged } of monthsOf(use)) {
      const id = `${month} ${person} ${productKey(product)}`;
      const sums = found.get(id) ?? {
        ...{ month, person, product, others: new Set(), tokens: 0 },
        ...{ usedDays: 0, chargedDays: 0, used: 0, charged: 0 },
      };
      found.set(id, sums);
      sums.others.add(other);
      sums.tokens += tokens;
      sums.usedDays += bits(used);
      sums.chargedDays += bits(charged);
      sums.used |= used;
      sums.charged |= charged;
    }
  }
  return [...found.values()].sort(
    (a, b) =>
      a.month - b.month || b.tokens - a.tokens || a.person - b.person || (a.product < b.product ? -1 : 1),
  );
}

/** One person's days of one product, month by month. Days are ascending. */
function* monthsOf({
  days,
  tokens,
}: UseDays): Generator<Pick<Sums, 'month' | 'tokens' | 'used' | 'charged'>> {
  let sums: Pick<Sums, 'month' | 'tokens' | 'used' | 'charged'> | null = null;
  let [first, end] = [0, 0];
  for (const [i, on] of days.entries()) {
    if (!sums || on >= end) {
      if (sums) yield sums;
      const month = monthOf(day(on));
      [first, end] = [firstDayOf(month), firstDayOf(month + 1)];
      sums = { month, tokens: 0, used: 0, charged: 0 };
    }
    const bit = 1 << (on - first);
    const count = tokens[i] ?? 0;
    sums.tokens += count;
    sums.used |= bit;
    if (count > 0) sums.charged |= bit;
  }
  if (sums) yield sums;
}

function bits(mask: number): number {
  let count = 0;
  for (let left = mask >>> 0; left !== 0; left &= left - 1) count++;
  return count;
}
