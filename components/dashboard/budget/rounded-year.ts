import type { Band, BudgetRow, BudgetYear } from '@/core/spend/budget/types';
import { minorDigits } from '@/core/units/money';

/** From so many whole units of the currency on, amounts are shown without cents. */
const WHOLE_FROM = 100;
const TOKEN = 100;

/** The unit a year's amounts are shown in, minor units: whole units of the currency, or cents where all are small. */
export function shownUnit({ year }: BudgetYear, currency: string): number {
  const scale = 10 ** minorDigits(currency);
  return Math.abs(year.cost?.expected ?? 0) >= WHOLE_FROM * scale ? scale : 1;
}

/**
 * A year whose months add up to its quarters, and those to the year, as they are shown: the sum from the year's first month
 * on is rounded, and each month is the difference of two such sums. So no row is off by more than one unit, and the
 * year not at all.
 * @param unit that amounts are shown in, minor units
 */
export function roundedYear(year: BudgetYear, unit: number): BudgetYear {
  const tokens = steps(year.months, (row) => row.tokens.expected, TOKEN);
  const costs = steps(year.months, (row) => row.cost?.expected ?? 0, unit);
  const soFar = steps(year.months, (row) => row.costSoFar ?? 0, unit);
  const rounded = (row: BudgetRow, first: number, months: number): BudgetRow => {
    const sum = (values: readonly number[]) =>
      values.slice(first, first + months).reduce((all, value) => all + value, 0);
    return {
      ...row,
      tokens: withExpected(row.tokens, sum(tokens)),
      cost: row.cost && withExpected(row.cost, sum(costs)),
      costSoFar: row.costSoFar === null ? null : (sum(soFar) as typeof row.costSoFar),
    };
  };
  return {
    ...year,
    year: rounded(year.year, 0, 12),
    quarters: year.quarters.map((row, i) => rounded(row, 3 * i, 3)),
    months: year.months.map((row, i) => rounded(row, i, 1)),
  };
}

/** What each month adds to the rounded sum before it. */
function steps(
  months: readonly BudgetRow[],
  of: (row: BudgetRow) => number,
  unit: number,
): readonly number[] {
  let exact = 0;
  let shown = 0;
  return months.map((row) => {
    exact += of(row);
    const before = shown;
    shown = Math.round(exact / unit) * unit;
    return shown - before;
  });
}

const withExpected = <T extends number>(band: Band<T>, expected: number): Band<T> => ({
  ...band,
  expected: expected as T,
});
