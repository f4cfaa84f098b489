import type { DemandHistory } from '@/core/forecast/types';
import type { CostsWhen } from '@/core/model/budget';
import { type Day, day } from '@/core/units/brands';
import { firstDayOf } from '@/core/units/month';
import type { Parts } from './parts';
import { costsAsUsed } from './past-costs';
import type { PricedPurchase } from './types';

/** What is over, part by part: tokens in centitokens, money in minor units (fractions). */
export interface PastParts {
  readonly tokens: Float64Array;
  readonly cost: Float64Array;
  readonly expired: Float64Array;
  /** Days whose use nobody told. */
  readonly unknown: Int32Array;
}

/**
 * Tokens and money through the last known balance.
 * @param through that day; later days are the futures'
 * @param first month of the parts
 * @param perToken the price book's price, minor units
 */
export function pastParts(
  history: DemandHistory,
  through: Day,
  today: Day,
  first: number,
  parts: Parts,
  purchases: readonly PricedPurchase[],
  when: CostsWhen,
  perToken: number,
): PastParts {
  const room = () => new Float64Array(parts.count);
  const found = { tokens: room(), cost: room(), expired: room(), unknown: new Int32Array(parts.count) };
  const put = (to: Float64Array | Int32Array, on: Day, value: number) => {
    const part = parts.at(on);
    if (part !== null) to[part] = (to[part] ?? 0) + value;
  };
  const costs = when === 'used' ? costsAsUsed(history, through, purchases, perToken) : null;
  for (let on = firstDayOf(first); on < today; on = day(on + 1)) {
    const i = on - history.from;
    if (on > through) break;
    if ((history.weight[i] ?? 0) <= 0) put(found.unknown, on, 1);
    put(found.tokens, on, history.values[i] ?? 0);
    if (costs) put(found.cost, on, costs[i] ?? 0);
  }
  for (const { boughtOn, expiresOn, tokens, expired, price } of purchases) {
    if (when === 'bought') put(found.cost, boughtOn, boughtOn <= today ? (price ?? 0) : 0);
    else if (expired > 0 && expiresOn <= through) {
      const lost = (expired / tokens) * (price ?? 0);
      put(found.cost, expiresOn, lost);
      put(found.expired, expiresOn, lost);
    }
  }
  return found;
}
