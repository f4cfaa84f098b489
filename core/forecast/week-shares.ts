import { day } from '@/core/units/brands';
import { weekdayOf } from '@/core/units/day';
import { ORDINARY } from './calendar';
import type { CalendarEffect } from './calendar-effect';
import type { DemandHistory } from './types';

/** Weeks to draw from: the last quarter of a year's. */
const MOST_WEEKS = 13;
/** With fewer the average week serves. */
const LEAST_WEEKS = 3;

/**
 * How ordinary weeks were spread over their days: `shares[7 * week + d]`, each week adding up to 1, d = 0 the weekday
 * that follows the history's end. Only weeks known exactly and with use.
 */
export function weekShares(
  { from, values, weight }: DemandHistory,
  kinds: Uint8Array,
  { weekday }: CalendarEffect,
): Float64Array {
  const shares: number[] = [];
  for (let start = values.length - 7; start >= 0 && shares.length < 7 * MOST_WEEKS; start -= 7) {
    let tokens = 0;
    let usable = true;
    for (let i = start; i < start + 7; i++) {
      usable &&= weight[i] === 1 && kinds[i] === ORDINARY;
      tokens += values[i] ?? 0;
    }
    if (usable && tokens > 0) for (let i = start; i < start + 7; i++) shares.push((values[i] ?? 0) / tokens);
  }
  if (shares.length >= 7 * LEAST_WEEKS) return Float64Array.from(shares);
  return Float64Array.from({ length: 7 }, (_, d) => weekday[weekdayOf(day(from + values.length + d))] ?? 0);
}
