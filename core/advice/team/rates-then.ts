import type { Settings } from '@/core/model/settings';
import { productKey } from '@/core/rates/product-key';
import { rateFor } from '@/core/rates/rate-for';
import type { LearnedRates } from '@/core/rates/types';
import type { Day } from '@/core/units/brands';

/** The rate of a product on a day that is over, to be asked of every charge; null: it was always today's. */
export type RatesThen = (product: string) => ((on: Day) => number | null) | null;

/** Only where a product's rate ever changed it is looked up. */
export function ratesThen(settings: Settings, learned: LearnedRates): RatesThen {
  const versions = Map.groupBy(settings.rates, ({ product }) => productKey(product));
  const changed = new Set(
    [...versions].flatMap(([key, rates]) => (rates.some(({ from }) => from !== null) ? [key] : [])),
  );
  for (const [key, rates] of learned.daily) if (rates.length > 1) changed.add(key);
  const found = new Map<string, Map<number, number | null>>();
  return (product) => {
    const key = productKey(product);
    if (!changed.has(key)) return null;
    const known = found.get(key) ?? new Map<number, number | null>();
    found.set(key, known);
    return (on) => {
      const before = known.get(on);
      if (before !== undefined) return before;
      const rate = rateFor(product, on, settings, learned)?.perDay ?? null;
      known.set(on, rate);
      return rate;
    };
  };
}
