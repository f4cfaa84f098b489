import { expect, test } from 'vitest';
import { roundedYear, shownUnit } from '@/components/dashboard/budget/rounded-year';
import type { BudgetRow, BudgetYear } from '@/core/spend/budget/types';
import { centitokens, day, minor } from '@/core/units/brands';

const row = (kind: BudgetRow['kind'], cost: number, tokens: number): BudgetRow => {
  const band = <T extends number>(expected: T) => ({
    ...{ expected, low: expected, likely: expected, high: expected },
  });
  return {
    kind,
    period: { from: day(0), to: day(30) },
    state: 'running',
    tokens: band(centitokens(tokens)),
    usedSoFar: centitokens(0),
    cost: band(minor(cost)),
    costSoFar: minor(cost),
    expired: minor(0),
    unknownDays: 0,
  };
};
/** Every month a little less than half over: rounded one by one they would lack six of seventy-eight. */
const yearOf = (cost: number, tokens: number): BudgetYear => ({
  year: row('year', 12 * cost, 12 * tokens),
  quarters: [0, 1, 2, 3].map(() => row('quarter', 3 * cost, 3 * tokens)),
  months: Array.from({ length: 12 }, () => row('month', cost, tokens)),
  upTo: [],
  budget: null,
});
const sum = (rows: readonly BudgetRow[], of: (row: BudgetRow) => number) =>
  rows.reduce((all, one) => all + of(one), 0);
const cost = (one: BudgetRow) => one.cost?.expected ?? 0;

test('months add up to quarters, and those to the year, in the units shown', () => {
  const exact = yearOf(150_045, 140_045);
  const shown = roundedYear(exact, shownUnit(exact, 'USD'));
  expect(cost(shown.year)).toBe(1_800_500);
  for (const rows of [shown.months, shown.quarters]) {
    expect(sum(rows, cost)).toBe(cost(shown.year));
    expect(sum(rows, (one) => one.costSoFar ?? 0)).toBe(shown.year.costSoFar);
    expect(sum(rows, (one) => one.tokens.expected)).toBe(shown.year.tokens.expected);
    for (const one of rows) expect(cost(one) % 100).toBe(0);
  }
  for (const [i, quarter] of shown.quarters.entries()) {
    expect(sum(shown.months.slice(3 * i, 3 * i + 3), cost)).toBe(cost(quarter));
    expect(Math.abs(cost(quarter) - 450_135)).toBeLessThanOrEqual(100);
  }
});

test('small sums keep their cents, yen have none', () => {
  expect(shownUnit(yearOf(45, 10), 'USD')).toBe(1);
  expect(cost(roundedYear(yearOf(45, 10), 1).year)).toBe(540);
  expect(shownUnit(yearOf(4500, 10), 'JPY')).toBe(1);
});
