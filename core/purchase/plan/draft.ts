import type { Day } from '@/core/units/brands';
import { addDays } from '@/core/units/day';
import { costingOf } from './costing';
import { supplyOfOrders } from './order-supply';
import { type Found, searchOf } from './search';
import type { Situation } from './situation';
import { type Counts, priceOf } from './supply';

/** Orders on some days, by day. */
export interface Plan {
  readonly days: readonly Day[];
  /** Whole tokens, above none. */
  readonly amounts: readonly number[];
}

/** A plan with what it is compared by. */
export interface Draft extends Plan {
  /** Expected price, lock-outs and stranding, but for a constant of the aim: minor units. */
  readonly cost: number;
}

/** A situation and what a day's use refused costs in it: what plans are judged by. */
export interface Aim {
  readonly situation: Situation;
  readonly lockOutDay: number;
}

export const NOTHING: Plan = { days: [], amounts: [] };

/** Days apart at which orders are first thought of; the days of the orders that are kept are shifted afterwards. */
export const MONTH = 30;

/** Days from today on which an order is considered, so many days apart; its tokens come within the planned days. */
export function orderDays({ today, days, leadTimeDays }: Situation, apart: number): Day[] {
  const last = Math.max(0, days - leadTimeDays);
  return Array.from({ length: Math.floor(last / apart) + 1 }, (_, i) => addDays(today, i * apart));
}

/** What a plan is compared by. */
export function costOf({ situation, lockOutDay }: Aim, { days, amounts }: Plan): number {
  const supply = supplyOfOrders(situation, days, lockOutDay);
  const counts = countsOf(situation, amounts);
  return costingOf(supply).settle(counts) + priceOf(supply, counts);
}

/** Better amounts on the same days; orders that shrink to none are left out. */
export function settleAmounts({ situation, lockOutDay }: Aim, { days, amounts }: Plan): Draft {
  const supply = supplyOfOrders(situation, days, lockOutDay);
  return draftOf(situation, days, searchOf(supply, TOLERANCE).descend(countsOf(situation, amounts)));
}

/** A search's result, without the days on which nothing is ordered. */
export function draftOf({ step }: Situation, days: readonly Day[], { counts, cost }: Found): Draft {
  const kept = [...counts.keys()].filter((i) => (counts[i] ?? 0) > 0);
  return {
    days: kept.flatMap((i) => days[i] ?? []),
    amounts: kept.map((i) => (counts[i] ?? 0) * step),
    cost,
  };
}

/** Amounts as the situation's multiples. */
export const countsOf = ({ step }: Situation, amounts: readonly number[]): Counts =>
  Int32Array.from(amounts, (amount) => Math.round(amount / step));

/** Share of the cost below which a better amount isn't worth a step: money nobody sees. */
export const TOLERANCE = 2e-5;
