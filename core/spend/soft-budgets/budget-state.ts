import { quantile } from '@/core/forecast/quantile';
import type { DemandHistory, DemandPaths } from '@/core/forecast/types';
import type { Period } from '@/core/model/scalars';
import type { OutlookWithheld } from '@/core/purchase/types';
import { type Day, day } from '@/core/units/brands';
import type { Measured } from './amount-per-token';

/** What is expected of a span, in the budget's unit. */
export type BudgetOutlook =
  | {
      readonly kind: 'forecast';
      readonly expected: number;
      /** 10 and 90 % of the futures. */
      readonly low: number;
      readonly high: number;
      /** That more than the budget is used by the span's end. */
      readonly probability: number;
    }
  /** Without a forecast: the span's end if use went on as on the days known in it. Says nothing of how sure. */
  | { readonly kind: 'pace'; readonly expected: number; readonly withheld: OutlookWithheld }
  | { readonly kind: 'unsaid'; readonly withheld: OutlookWithheld };

/** How a soft budget stands. Amounts in its own unit: centitokens, or minor units. */
export interface BudgetState {
  readonly period: Period;
  readonly amount: number;
  readonly used: number;
  readonly exceeded: boolean;
  /** Day on which it was exceeded, or by which it is in at least half of the futures (or at the pace); null: it isn't. */
  readonly reachedOn: Day | null;
  /** Last day known; null: none. */
  readonly knownTo: Day | null;
  /** Days of the span before `knownTo` nobody told of; they count as days without use. */
  readonly unknownDays: number;
  /** Days whose use is spread over a page reading's period. */
  readonly estimatedDays: number;
  readonly outlook: BudgetOutlook;
}

/** Fewer days than a whole week make no pace: the weekend is missing, or half of it. */
const PACE_DAYS = 7;

/**
 * How use stands against a soft budget: what is known so far, and what is expected by the span's end.
 * @param history of the unit, through its last known day
 * @param futures from the day after the history's last through the span's end, or why there are none
 */
export function budgetState(
  { amount, perCentitoken }: Measured,
  period: Period,
  history: DemandHistory,
  futures: DemandPaths | OutlookWithheld,
): BudgetState {
  const known = knownIn(history, period);
  const value = (tokens: number) => Math.round(tokens * perCentitoken);
  const isOver = (tokens: number) => value(tokens) > amount;
  const base = {
    period,
    amount,
    used: value(known.used),
    exceeded: isOver(known.used),
    knownTo: history.values.length > 0 ? day(history.from + history.values.length - 1) : null,
    unknownDays: known.unknown,
    estimatedDays: known.estimated,
  };
  const passed = known.firstOver(isOver);
  if ('paths' in futures) {
    const { sums, reached } = sumsThrough(futures, period, known.used, isOver);
    const ascending = sums.map(value).sort();
    const mean = sums.reduce((all, sum) => all + sum, 0) / sums.length;
    const over = ascending.reduce((count, sum) => count + (sum > amount ? 1 : 0), 0);
    const outlook: BudgetOutlook = {
      kind: 'forecast',
      expected: value(mean),
      low: Math.round(quantile(ascending, 0.1)),
      high: Math.round(quantile(ascending, 0.9)),
      probability: over / sums.length,
    };
    return { ...base, reachedOn: passed ?? reached, outlook };
  }
  const withheld = futures;
  if (known.days < PACE_DAYS || known.used <= 0)
    return { ...base, reachedOn: passed, outlook: { kind: 'unsaid', withheld } };
  const perDay = known.used / known.days;
  const next = Math.max(period.from, history.from + history.values.length);
  const left = period.to - next + 1;
  let on = 1;
  while (on <= left && !isOver(known.used + on * perDay)) on++;
  const outlook = { kind: 'pace', expected: value(known.used + left * perDay), withheld } as const;
  return { ...base, reachedOn: passed ?? (on <= left ? day(next + on - 1) : null), outlook };
}

function knownIn({ from, values, weight }: DemandHistory, period: Period) {
  const first = Math.max(0, period.from - from);
  const last = Math.min(values.length - 1, period.to - from);
  let [used, days, estimated] = [0, 0, 0];
  for (let i = first; i <= last; i++) {
    used += values[i] ?? 0;
    const sure = weight[i] ?? 0;
    if (sure > 0) days++;
    if (sure > 0 && sure < 1) estimated++;
  }
  const firstOver = (isOver: (tokens: number) => boolean): Day | null => {
    let sum = 0;
    for (let i = first; i <= last; i++) {
      sum += values[i] ?? 0;
      if (isOver(sum)) return day(from + i);
    }
    return null;
  };
  return { used, days, estimated, unknown: Math.max(0, last - first + 1) - days, firstOver };
}

/** Each future's use by the span's end, and the day by which at least half of them exceed the budget. */
function sumsThrough(
  { from, horizon, paths, daily }: DemandPaths,
  period: Period,
  used: number,
  isOver: (tokens: number) => boolean,
) {
  const first = Math.max(0, period.from - from);
  const end = Math.min(horizon, period.to - from + 1);
  const sums = new Float64Array(paths).fill(used);
  const passes = new Int32Array(Math.max(first, end)); // futures that exceed the budget on that day
  for (let p = 0; p < paths; p++) {
    let sum = used;
    let isBelow = !isOver(sum);
    for (let d = first; d < end; d++) {
      sum += daily[p * horizon + d] ?? 0;
      if (!isBelow || !isOver(sum)) continue;
      isBelow = false;
      passes[d] = (passes[d] ?? 0) + 1;
    }
    sums[p] = sum;
  }
  let count = 0;
  const at = passes.findIndex((more) => {
    count += more;
    return count * 2 >= paths;
  });
  return { sums, reached: at < 0 ? null : day(from + at) };
}
