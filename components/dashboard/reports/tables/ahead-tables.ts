import type { Translate } from '@/components/text/translate';
import type { DemandPoint } from '@/core/forecast/demand-points';
import type { Period } from '@/core/model/scalars';
import type { ReportTable, TableHead } from '@/core/report/report-table';
import type { BudgetYear } from '@/core/spend/budget/types';
import { headOf } from '../report-words';

export const forecastHead = (t: Translate, currency: string): TableHead =>
  headOf(
    t,
    'forecast',
    [
      ['month', 'day'],
      ['tokens_actual', 'tokens'],
      ['tokens_low', 'tokens'],
      ['tokens_likely', 'tokens'],
      ['tokens_high', 'tokens'],
    ],
    currency,
  );

/** @param months calendar months, past and to come */
export const forecastTable = (
  t: Translate,
  months: readonly DemandPoint[],
  currency: string,
): ReportTable => ({
  ...forecastHead(t, currency),
  rows: months.map(({ from, actual, range }) => [
    from,
    actual === null ? null : Math.round(actual),
    range?.low ?? null,
    range?.likely ?? null,
    range?.high ?? null,
  ]),
});

export const budgetHead = (t: Translate, currency: string): TableHead =>
  headOf(
    t,
    'budget',
    [
      ['span', 'text'],
      ['from', 'day'],
      ['to', 'day'],
      ['state', 'text'],
      ['cost_so_far', 'money'],
      ['cost_expected', 'money'],
      ['cost_low', 'money'],
      ['cost_high', 'money'],
      ['expired_cost', 'money'],
      ['tokens_expected', 'tokens'],
      ['tokens_low', 'tokens'],
      ['tokens_high', 'tokens'],
      ['unknown_days', 'int'],
      ['budget', 'money'],
      ['over_probability', 'percent'],
    ],
    currency,
  );

/** Quarters of each fiscal year, and the year itself. @param period years that touch it; null: all */
export const budgetTable = (
  t: Translate,
  years: readonly BudgetYear[],
  period: Period | null,
  currency: string,
): ReportTable => ({
  ...budgetHead(t, currency),
  rows: years
    .filter(({ year }) => !period || (year.period.from <= period.to && period.from <= year.period.to))
    .flatMap(({ year, quarters, budget }) =>
      [...quarters, year].map((row) => [
        row.kind,
        row.period.from,
        row.period.to,
        row.state,
        row.costSoFar,
        row.cost?.expected ?? null,
        row.cost?.low ?? null,
        row.cost?.high ?? null,
        row.expired,
        row.tokens.expected,
        row.tokens.low,
        row.tokens.high,
        row.unknownDays,
        row === year ? (budget?.amount ?? null) : null,
        row === year ? (budget?.exceeded ?? null) : null,
      ]),
    ),
});
