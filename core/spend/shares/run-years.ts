import type { Day } from '@/core/units/brands';
import { datePartsOf } from '@/core/units/day';
import { firstDayOf, lastDayOf, monthOf } from '@/core/units/month';

/**
 * How many years' prices a seat that runs from one day to another has cost: a year of 366 days costs as much as one of
 * 365, and where it is paid by the month February as much as March. Where it runs for whole terms (its last day being
 * the one before, or that on which it would begin again), those; else its days in years of 365.
 * @param term months that are paid at once
 */
export function runYears(from: Day, to: Day, term: 1 | 12): number {
  const months = monthOf(to) - monthOf(from);
  for (const count of [months, months + 1]) {
    const again = monthsLater(from, count);
    if (count > 0 && count % term === 0 && (again === to || again === to + 1)) return count / 12;
  }
  return (to - from + 1) / 365;
}

/** The same day of a later month, or its last. */
function monthsLater(from: Day, count: number): number {
  const month = monthOf(from) + count;
  return Math.min(firstDayOf(month) + datePartsOf(from).dayOfMonth - 1, lastDayOf(month));
}
