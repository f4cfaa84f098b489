import type { Period } from '@/core/model/scalars';
import type { Day } from '@/core/units/brands';
import { datePartsOf, epochOfDay } from '@/core/units/day';
import { dayFormat } from '@/core/units/formatters';

/** Whole months as people write them: "2026" for a calendar year, else "Feb 2026 – Jan 2027", or "Mar 2026". */
export function monthsText({ from, to }: Period, locale: string): string {
  const [first, last] = [datePartsOf(from), datePartsOf(to)];
  const isYear = first.year === last.year && first.month === 1 && last.month === 12;
  const format = dayFormat(locale, isYear ? { year: 'numeric' } : { month: 'short', year: 'numeric' });
  return format.formatRange(epochOfDay(from), epochOfDay(to));
}

/** A day's month without its year: "Mar". */
export const monthName = (on: Day, locale: string): string =>
  dayFormat(locale, { month: 'short' }).format(epochOfDay(on));
