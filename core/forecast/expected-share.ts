import { weekdayProfile } from '@/core/ledger/weekday-profile';
import { type Day, day } from '@/core/units/brands';
import { weekdayOf } from '@/core/units/day';
import type { DemandHistory } from './types';

/** Holidays that weigh as much as the belief that a holiday is like a Sunday. */
const PRIOR_HOLIDAYS = 3;

/**
 * Use expected on a day, as a multiple of a usual workday: the weekday's share, learned from exactly known ordinary
 * days; on a public holiday the holidays' own share, pulled toward a Sunday's while few were seen.
 */
export function expectedShare(history: DemandHistory, holidays: readonly Day[]): (of: Day) => number {
  const closed = new Set<number>(holidays);
  const exact: { day: Day; tokens: number }[] = [];
  for (const [i, tokens] of history.values.entries()) {
    const on = day(history.from + i);
    if (history.weight[i] === 1) exact.push({ day: on, tokens });
  }
  const ordinary = exact.filter((known) => !closed.has(known.day));
  const profile = weekdayProfile(ordinary);
  const share = (of: Day) => profile[weekdayOf(of)] ?? 1;
  const sunday = profile[6] ?? 0;

  const usual = ratio(ordinary, share);
  const seen = exact.filter((known) => closed.has(known.day) && weekdayOf(known.day) < 5);
  const onHolidays = usual > 0 ? seen.reduce((sum, { tokens }) => sum + tokens, 0) / usual : 0;
  const holiday =
    usual > 0 ? (onHolidays + PRIOR_HOLIDAYS * sunday) / (seen.length + PRIOR_HOLIDAYS) : sunday;
  return (of) => (closed.has(of) ? Math.min(share(of), holiday) : share(of));
}

function ratio(days: readonly { day: Day; tokens: number }[], share: (of: Day) => number): number {
  const expected = days.reduce((sum, known) => sum + share(known.day), 0);
  return expected > 0 ? days.reduce((sum, known) => sum + known.tokens, 0) / expected : 0;
}
