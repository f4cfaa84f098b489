import type { DemandFutures } from '@/core/purchase/runway';
import { type CostedLot, LotQueue } from './lot-queue';

/** How the futures are bought for. Tokens in centitokens, days from the futures' first (0). */
export interface BuyingPlan {
  /** Held at the start, in order of use. */
  readonly lots: readonly CostedLot[];
  /** Owed at the start: a negative balance. */
  readonly debt: number;
  /** Bought whenever the balance doesn't cover a day. */
  readonly orderTokens: number;
  /** Minor units a token of an order costs, by the day it is bought. */
  readonly orderPrice: Float64Array;
  readonly leadTimeDays: number;
  /** Days a lot lives. */
  readonly lotLife: number;
  /** Days before it are over: an order isn't placed then. */
  readonly today: number;
}

/** Sums by future and part of time: `[path * parts + part]`. Minor units as fractions, tokens in centitokens. */
export interface FutureCosts {
  readonly tokens: Float64Array;
  readonly bought: Float64Array;
  readonly used: Float64Array;
  readonly expired: Float64Array;
}

/**
 * What every future costs, part of time by part of time, counted both ways: when tokens are bought, and when they are
 * used or expire. When a day isn't covered, as much as one order holds is bought so many days before; tokens come in
 * whole orders.
 * @param partOf the part each day belongs to, ascending
 */
export function futureCosts(
  { daily, horizon, paths }: DemandFutures,
  plan: BuyingPlan,
  partOf: Int32Array,
  parts: number,
): FutureCosts {
  const room = () => new Float64Array(paths * parts);
  const found = { tokens: room(), bought: room(), used: room(), expired: room() };
  const queue = new LotQueue();
  const put = (to: Float64Array, path: number, d: number, value: number) => {
    const at = path * parts + (partOf[d] ?? 0);
    to[at] = (to[at] ?? 0) + value;
  };
  for (let path = 0; path < paths; path++) {
    queue.start(plan.lots);
    for (let d = 0; d < horizon; d++) {
      const lost = queue.expire(d);
      if (lost > 0) put(found.expired, path, d, lost);
      const tokens = daily[path * horizon + d] ?? 0;
      const need = tokens + (d === 0 ? plan.debt : 0);
      if (need <= 0) continue;
      if (queue.total < need && plan.orderTokens > 0) {
        const on = Math.min(d, Math.max(plan.today, d - plan.leadTimeDays));
        const orders = Math.ceil((need - queue.total) / plan.orderTokens);
        const perToken = plan.orderPrice[on] ?? 0;
        const quantity = orders * plan.orderTokens;
        queue.add({ tokens: quantity, lastDay: on + plan.lotLife, perToken });
        put(found.bought, path, on, (quantity / 100) * perToken);
      }
      put(found.tokens, path, d, tokens);
      put(found.used, path, d, queue.use(need));
    }
  }
  return found;
}
