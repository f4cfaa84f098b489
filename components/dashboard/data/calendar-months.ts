import type { CoveredDay, DayState } from '@/core/ledger/coverage-calendar';
import { firstDayOf, lastDayOf, monthOf } from '@/core/units/month';

/** A calendar month of days; null: outside what the calendar covers. */
export interface CalendarMonth {
  readonly month: number;
  readonly days: readonly (CoveredDay | null)[];
  readonly counts: Readonly<Record<DayState, number>>;
}

/** Days by month, the newest month first. @param days without gaps, oldest first */
export function calendarMonths(days: readonly CoveredDay[]): CalendarMonth[] {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return [];
  const months: CalendarMonth[] = [];
  for (let month = monthOf(last.day); month >= monthOf(first.day); month--) {
    const start = firstDayOf(month);
    const own = Array.from({ length: lastDayOf(month) - start + 1 }, (_, i) => days[start + i - first.day]);
    const counts = { exact: 0, open: 0, estimated: 0, missing: 0 };
    for (const one of own) if (one) counts[one.state]++;
    months.push({ month, days: own.map((one) => one ?? null), counts });
  }
  return months;
}
