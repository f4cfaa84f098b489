import type { UseRange } from '@/core/model/forecast-band';
import { type Day, day } from '@/core/units/brands';
import { addDays, weekdayOf } from '@/core/units/day';
import { firstDayOf, monthOf } from '@/core/units/month';
import { rangeOf } from './forecast-band';
import { knownUse } from './known-use';
import type { DemandHistory, DemandPaths } from './types';

export type Step = 'day' | 'week' | 'month';

/** Use of a day, a week from Monday on, or a calendar month. */
export interface DemandPoint {
  readonly from: Day;
  readonly to: Day;
  /** Centitokens so far; null: not all days are known. Days to come are not in it. */
  readonly actual: number | null;
  /** Of the whole period, what is known of it included; null: over, or not forecast. */
  readonly range: UseRange | null;
}

/** How many periods to look back and ahead. */
const REACH: Readonly<Record<Step, readonly [back: number, ahead: number]>> = {
  day: [42, 42],
  week: [26, 26],
  month: [12, 12],
};

/**
 * Demand so far and to come by day, week or month.
 * @param futures begin today or before and hold what is known from there on; null: withheld
 * @param today not over: it belongs to the days to come
 */
export function demandPoints(
  history: DemandHistory,
  futures: DemandPaths | null,
  today: Day,
  step: Step,
): DemandPoint[] {
  const [back, ahead] = REACH[step];
  const first = beginOf(today, step, -back);
  const end = futures ? futures.from + futures.horizon : today;
  const points: DemandPoint[] = [];
  for (let i = -back; i <= ahead; i++) {
    const from = beginOf(today, step, i);
    const to = day(beginOf(today, step, i + 1) - 1);
    if (to < Math.max(history.from, first)) continue;
    const actual = knownUse(history, from, Math.min(to, today - 1));
    const range = futures && to >= today && to < end ? rangeIn(history, futures, from, to) : null;
    points.push({ from, to, actual: from >= today ? null : actual, range });
  }
  return points;
}

/** First day of the period some periods after that of a day. */
function beginOf(on: Day, step: Step, periods: number): Day {
  if (step === 'day') return addDays(on, periods);
  if (step === 'week') return addDays(on, 7 * periods - weekdayOf(on));
  return firstDayOf(monthOf(on) + periods);
}

/** What is known of a period before the futures begin, and every future's rest of it. */
function rangeIn(history: DemandHistory, futures: DemandPaths, first: Day, last: Day): UseRange | null {
  const { from, horizon, paths, daily } = futures;
  const before = knownUse(history, first, Math.min(last, from - 1));
  if (before === null) return null;
  const start = Math.max(first, from) - from;
  const sums = new Float64Array(paths);
  for (let p = 0; p < paths; p++) {
    let sum = before;
    for (let d = start; d <= last - from; d++) sum += daily[p * horizon + d] ?? 0;
    sums[p] = sum;
  }
  return rangeOf(sums);
}
