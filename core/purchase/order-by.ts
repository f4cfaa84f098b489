import { type Day, day } from '@/core/units/brands';

/**
 * Last day to order so that the tokens can be used before anybody is refused, in at least the chosen share of futures.
 * May be in the past: then it is already late.
 * @param firstLocked every future's first day (from 1) somebody is refused, ascending; beyond the horizon: none
 * @param from the day that is day 1
 * @param horizon days looked at
 * @param leadTimeDays from the order to usable tokens
 * @param confidence share of futures in which nobody may be refused, e.g. 0.9
 * @returns null when in that share of futures nobody is refused within the horizon anyway
 */
export function orderByDay(
  firstLocked: Int32Array,
  from: Day,
  horizon: number,
  leadTimeDays: number,
  confidence: number,
): Day | null {
  // So many futures may be locked out before; the next one must not. The margin keeps 1 - 0.9 from being 0.09999.
  const spare = Math.floor((1 - confidence) * firstLocked.length + 1e-9);
  const first = firstLocked[spare] ?? horizon + 1;
  return first > horizon ? null : day(from + first - 1 - leadTimeDays);
}
