import { weekdayProfile } from '@/core/ledger/weekday-profile';
import { day } from '@/core/units/brands';
import { weekdayOf } from '@/core/units/day';
import { HOLIDAY, LULL, ORDINARY } from './calendar';
import type { DemandHistory } from './types';

/** Days the weekday's share is learned from: habits of years ago are gone. */
const PROFILE_DAYS = 364;
/** Seen holidays (lull days) that weigh as much as the belief about them: one's own calendar soon counts more. */
const PRIOR_DAYS = 1.5;
/** A day is compared with ordinary days up to three weeks away: near enough to share its level, enough to average. */
const NEAR = 21;
/** One wild day must not make holidays busier than this many ordinary days. */
const MOST = 2.5;

/** What weekday and calendar let expect of a day's use. */
export interface CalendarEffect {
  /** Share of a week's use by weekday, Monday first; adds up to 1. */
  readonly weekday: readonly number[];
  /** Factor of each kind of day (ORDINARY, HOLIDAY, LULL) against an ordinary day of the same weekday. */
  readonly factor: readonly [number, number, number];
}

/**
 * Learn weekdays' shares and what is left of a day's use on holidays and in the lull, from exactly known days. With few
 * of them a holiday is like a Sunday, and of three lull days one is like a workday and the others are nearly Sundays.
 * @param kinds of the history's days
 */
export function calendarEffect({ from, values, weight }: DemandHistory, kinds: Uint8Array): CalendarEffect {
  const isKnown = (i: number) => weight[i] === 1;
  const ordinary: { day: ReturnType<typeof day>; tokens: number }[] = [];
  for (let i = Math.max(0, values.length - PROFILE_DAYS); i < values.length; i++)
    if (isKnown(i) && kinds[i] === ORDINARY) ordinary.push({ day: day(from + i), tokens: values[i] ?? 0 });
  const profile = weekdayProfile(ordinary);
  const share = (i: number) => profile[weekdayOf(day(from + i))] ?? 1;

  const sunday = quietest(profile);
  const left = [1, sunday * PRIOR_DAYS, ((1.3 + 2 * sunday) / 3) * PRIOR_DAYS] as const;
  const sums: [number, number, number] = [...left];
  const counts: [number, number, number] = [1, PRIOR_DAYS, PRIOR_DAYS];
  for (let i = 0; i < values.length; i++) {
    const kind = kinds[i];
    if ((kind !== HOLIDAY && kind !== LULL) || !isKnown(i) || share(i) < 0.3) continue;
    let tokens = 0;
    let shares = 0;
    for (let k = Math.max(0, i - NEAR); k <= Math.min(values.length - 1, i + NEAR); k++) {
      if (kinds[k] !== ORDINARY || !isKnown(k)) continue;
      tokens += values[k] ?? 0;
      shares += share(k);
    }
    if (shares < 5 || tokens <= 0) continue; // a week's worth of comparison
    sums[kind] += Math.min(MOST, ((values[i] ?? 0) * shares) / (tokens * share(i)));
    counts[kind]++;
  }
  const all = profile.reduce((sum, one) => sum + one, 0);
  return {
    weekday: profile.map((one) => one / all),
    factor: [1, sums[HOLIDAY] / counts[HOLIDAY], sums[LULL] / counts[LULL]],
  };
}

/** Use of the quietest weekday as a share of the busiest five: Sunday's in most countries, Friday's in some. */
function quietest(profile: readonly number[]): number {
  const ascending = [...profile].sort((a, b) => a - b);
  const work = ascending.slice(2).reduce((sum, one) => sum + one, 0) / 5;
  return Math.min(1, (ascending[0] ?? 0) / work);
}
