import type { PeriodChoice } from '@/core/model/filter';
import type { Period } from '@/core/model/scalars';
import type { Day } from '@/core/units/brands';
import { addDays } from '@/core/units/day';
import { firstDayOf, monthOf } from '@/core/units/month';
import { fiscalYearOf, monthsPeriod } from './fiscal-months';

/**
 * The days a choice of period means, up to the end of the month, quarter or year it names.
 * @param startMonth first month of the fiscal year, 1-12; quarters count from it
 * @returns null: all that is known
 */
export function filterPeriod(choice: PeriodChoice, today: Day, startMonth: number): Period | null {
  if (typeof choice !== 'string') return choice;
  const month = monthOf(today);
  const year = fiscalYearOf(today, startMonth);
  if (choice === 'month') return monthsPeriod(month, 1);
  if (choice === 'quarter') return monthsPeriod(month - ((month - year) % 3), 3);
  if (choice === 'fiscal') return monthsPeriod(year, 12);
  return choice === 'year' ? { from: addDays(today, -364), to: today } : null;
}

/** First day of the look-back: so many whole months before today. @param back null: all that is known */
export const lookBackFrom = (back: number | null, today: Day): Day | null =>
  back === null ? null : firstDayOf(monthOf(today) - back);
