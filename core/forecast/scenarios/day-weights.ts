import { type Day, day } from '@/core/units/brands';
import { weekdayOf } from '@/core/units/day';
import { firstDayOf, lastDayOf, monthOf } from '@/core/units/month';
import { dayKinds } from '../calendar';
import type { DemandPaths } from '../types';
import type { ScenarioContext } from './types';

/** A stretch of days inside one month on which somebody is there. */
export interface MonthPart {
  /** From the futures' first day: `first` to `last`, exclusive. */
  readonly first: number;
  readonly last: number;
  /** Part of the month's use that falls on these days. */
  readonly share: number;
  /** The month's length against the usual 30.44 days. */
  readonly length: number;
  /** Use by the end of each of the days, as a part of the stretch's: ascending to 1. Empty: all days are closed. */
  readonly cumulative: Float64Array;
}

const USUAL_MONTH = 30.44;

/** The months of a stretch of days, with how a month's days of use fall on it by weekday and calendar. */
export function monthParts(
  first: number,
  last: number,
  { from }: Pick<DemandPaths, 'from'>,
  { calendar, holidays }: ScenarioContext,
): MonthPart[] {
  const weights = (start: Day, length: number) => {
    const kinds = dayKinds(start, length, holidays);
    return Float64Array.from({ length }, (_, i) => {
      const weekday = calendar.weekday[weekdayOf(day(start + i))] ?? 0;
      return weekday * (calendar.factor[kinds[i] ?? 0] ?? 1);
    });
  };
  const parts: MonthPart[] = [];
  for (let at = first; at < last; ) {
    const month = monthOf(day(from + at));
    const start = firstDayOf(month);
    const end = lastDayOf(month);
    const whole = weights(start, end - start + 1);
    const next = Math.min(last, end - from + 1);
    const own = whole.subarray(from + at - start, from + next - start);
    const sum = own.reduce((all, one) => all + one, 0);
    const all = whole.reduce((total, one) => total + one, 0);
    let so = 0;
    const cumulative =
      sum > 0
        ? own.map((one) => {
            so += one;
            return so / sum;
          })
        : new Float64Array(0);
    parts.push({
      first: at,
      last: next,
      share: all > 0 ? sum / all : 0,
      length: whole.length / USUAL_MONTH,
      cumulative,
    });
    at = next;
  }
  return parts;
}
