import type { DemandHistory } from './types';

/**
 * The forecast anybody could make: every day like the last known day of the same weekday. Sums of the next days.
 * @param horizons days ahead to add up, each from the first day on
 * @returns centitokens for each horizon
 */
export function weekdayNaive({ values, weight }: DemandHistory, horizons: readonly number[]): number[] {
  const week = Array.from({ length: 7 }, (_, d) => {
    for (let i = values.length - 7 + d; i >= 0; i -= 7) if ((weight[i] ?? 0) > 0) return values[i] ?? 0;
    return 0;
  });
  const whole = week.reduce((sum, use) => sum + use, 0);
  return horizons.map((days) => {
    const rest = week.slice(0, days % 7).reduce((sum, use) => sum + use, 0);
    return Math.floor(days / 7) * whole + rest;
  });
}
