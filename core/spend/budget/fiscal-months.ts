import type { Period } from '@/core/model/scalars';
import type { Day } from '@/core/units/brands';
import { firstDayOf, lastDayOf, monthOf } from '@/core/units/month';

/** The first month (counted from year 0) of the fiscal year a day is in. @param startMonth 1-12 */
export function fiscalYearOf(on: Day, startMonth: number): number {
  const month = monthOf(on);
  return month - ((month - (startMonth - 1) + 12) % 12);
}

/** Days of some months from one on. */
export const monthsPeriod = (first: number, count: number): Period => ({
  from: firstDayOf(first),
  to: lastDayOf(first + count - 1),
});
