import type { Settings } from '@/core/model/settings';
import { productKey } from '@/core/rates/product-key';
import { rateFor } from '@/core/rates/rate-for';
import type { LearnedRates } from '@/core/rates/types';
import type { Day } from '@/core/units/brands';

/** Centitokens a day of each product today, asked once; null: unknown, or it charges by result. */
export function rateBook(
  settings: Settings,
  learned: LearnedRates,
  today: Day,
): (product: string) => number | null {
  const found = new Map<string, number | null>();
  return (product) => {
    const key = productKey(product);
    const known = found.get(key);
    if (known !== undefined) return known;
    const rate = learned.perResult.has(key)
      ? null
      : (rateFor(product, today, settings, learned)?.perDay ?? null);
    found.set(key, rate);
    return rate;
  };
}
