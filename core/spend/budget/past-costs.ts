import type { DemandHistory } from '@/core/forecast/types';
import type { Day } from '@/core/units/brands';
import type { PricedPurchase } from './types';

/**
 * What each past day's tokens cost as they were used, minor units (fractions). Backward from the last day: what was used
 * last came from the lots in use now, what was used before from those used up, the earliest expiry first as the portal
 * draws them. Tokens whose purchase nobody told of cost what the price book says.
 * @param through last day: the balance's reading, at which the purchases' `left` is true
 * @param perToken the price book's price, minor units
 */
export function costsAsUsed(
  { from, values }: DemandHistory,
  through: Day,
  purchases: readonly PricedPurchase[],
  perToken: number,
): Float64Array {
  const costs = new Float64Array(Math.max(0, through - from + 1));
  const used = [...purchases]
    .sort((a, b) => a.expiresOn - b.expiresOn || a.tokens - b.tokens)
    .map(({ tokens, left, expired, price, boughtOn, expiresOn }) => ({
      boughtOn,
      expiresOn,
      rest: tokens - left - expired,
      perToken: price === null ? perToken : price / (tokens / 100),
    }))
    .filter(({ rest }) => rest > 0);
  for (let i = costs.length - 1; i >= 0; i--) {
    const on = from + i;
    let need = values[i] ?? 0;
    let cost = 0;
    for (let last = used.at(-1); last && need > 0; last = used.at(-1)) {
      if (last.boughtOn > on || last.rest <= 0) {
        used.pop(); // used up, or not bought yet: what is missing of it was used otherwise
        continue;
      }
      if (last.expiresOn < on) break;
      const taken = Math.min(need, last.rest);
      last.rest -= taken;
      need -= taken;
      cost += (taken / 100) * last.perToken;
    }
    costs[i] = cost + (need / 100) * perToken;
  }
  return costs;
}
