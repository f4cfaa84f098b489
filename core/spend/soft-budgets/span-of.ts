import type { Period } from '@/core/model/scalars';
import type { BudgetSpan } from '@/core/model/soft-budget';
import type { Day } from '@/core/units/brands';
import { monthOf } from '@/core/units/month';
import { fiscalYearOf, monthsPeriod } from '../budget/fiscal-months';

const MONTHS = { month: 1, quarter: 3, year: 12 } as const satisfies Readonly<Record<BudgetSpan, number>>;

/** The calendar month, fiscal quarter or fiscal year a day is in. @param startMonth of the fiscal year, 1-12 */
export function spanOf(span: BudgetSpan, on: Day, startMonth: number): Period {
  const year = fiscalYearOf(on, startMonth);
  const months = MONTHS[span];
  return monthsPeriod(year + Math.floor((monthOf(on) - year) / months) * months, months);
}
