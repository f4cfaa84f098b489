import type { Settings } from '@/core/model/settings';
import { collectionsInUse } from '@/core/rates/collections';
import { firstTokenPrice, tokenPriceOrigin } from '@/core/rates/price-of-tokens';
import { productKey } from '@/core/rates/product-key';
import { rateFor } from '@/core/rates/rate-for';
import { resultProducts } from '@/core/rates/result-products';
import { seatPerYear } from '@/core/rates/seat-price';
import type { LearnedRates, RateInUse } from '@/core/rates/types';
import type { Day } from '@/core/units/brands';
import type { PlanPrices, PlanSeat } from './types';

/** The settings made quick to ask, for one day: what is asked of every row is worked out once per product. */
export interface PriceBook extends PlanPrices {
  readonly currency: string;
  /** Minor units a token costs in small orders; null: no price. */
  readonly perToken: number | null;
  readonly tokenOrigin: 'admin' | 'list';
  readonly key: (product: string) => string;
  readonly rateOf: (product: string) => RateInUse | null;
  readonly isCollection: (name: string) => boolean;
  readonly chargesByResult: (product: string) => boolean;
}

export function priceBook(settings: Settings, learned: LearnedRates, today: Day): PriceBook {
  const key = once((name: string) => name, productKey);
  const results = resultProducts(settings, learned, today);
  const chargesByResult = (product: string) => results.has(key(product));
  const collections = collectionsInUse(settings).map(({ name, products }) => ({
    key: key(name),
    keys: new Set(products.map(key)),
    seat: toSeat(seatPerYear(name, settings), 'collection'),
  }));
  return {
    currency: settings.currency,
    perToken: firstTokenPrice(settings),
    tokenOrigin: tokenPriceOrigin(settings),
    key,
    chargesByResult,
    rateOf: once(key, (product) => rateFor(product, today, settings, learned)),
    isCollection: (name) => collections.some((collection) => collection.key === key(name)),
    seatOf: once(key, (product) =>
      chargesByResult(product) ? null : toSeat(seatPerYear(product, settings), 'product'),
    ),
    collections: collections.flatMap(({ seat, keys }) =>
      seat
        ? [{ seat, covers: (product: string) => keys.has(key(product)) && !chargesByResult(product) }]
        : [],
    ),
  };
}

const toSeat = (price: ReturnType<typeof seatPerYear>, kind: PlanSeat['kind']): PlanSeat | null =>
  price && { name: price.name, kind, perYear: price.perYear.minor, origin: price.origin };

/** Remembers answers by key. */
function once<T>(key: (name: string) => string, answer: (name: string) => T): (name: string) => T {
  const known = new Map<string, { readonly found: T }>();
  return (name) => {
    const at = key(name);
    const before = known.get(at);
    if (before) return before.found;
    const found = answer(name);
    known.set(at, { found });
    return found;
  };
}
