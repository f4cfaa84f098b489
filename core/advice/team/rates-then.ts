import type { Settings } from '@/core/model/settings';
import { productKey } from '@/core/rates/product-key';
import { rateFor } from '@/core/rates/rate-for';
import type { LearnedRates } from '@/core/rates/types';
import type { Day } from '@/core/units/brands';

/** The rate of a day that is over; asked of every charge, so only where a product's rate ever changed it is looked up. */
export function ratesThen(
  settings: Settings,
  learned: LearnedRates,
  rateOf: (product: string) => number | null,
): (product: string, on: Day) => number | null {
  const versions = Map.groupBy(settings.rates, ({ product }) => productKey(product));
  const changed = new Set(
    [...versions].flatMap(([key, rates]) => (rates.some(({ from }) => from !== null) ? [key] : [])),
  );
  for (const [key, rates] of learned.daily) if (rates.length > 1) changed.add(key);
  const found = new Map<string, number | null>();
  return (product, on) => {
    const key = productKey(product);
    if (!changed.has(key)) return rateOf(product);
    const id = `${on} ${key}`;
    const known = found.get(id);
    if (known !== undefined) return known;
    const rate = rateFor(product, on, settings, learned)?.perDay ?? null;
    found.set(id, rate);
    return rate;
  };
}
