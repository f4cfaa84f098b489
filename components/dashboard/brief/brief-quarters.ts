import type { Period } from '@/core/model/scalars';
import type { BudgetRow, BudgetYear } from '@/core/spend/budget/types';
import { roundedYear } from '../budget/rounded-year';
import { type BriefMoney, wholeTokens } from './brief-money';

export interface QuarterLine {
  readonly period: Period;
  readonly state: BudgetRow['state'];
  /** Whole tokens expected. */
  readonly tokens: number;
  /** Expected cost, minor units, rounded; null: no price. */
  readonly cost: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export interface YearLines {
  readonly period: Period;
  readonly quarters: readonly QuarterLine[];
  readonly tokens: number;
  readonly cost: number | null;
}

/** Fiscal years that aren't over, by quarter, each the sum of its quarters as shown, as the Budget view has them. @param most years */
export const yearLines = (years: readonly BudgetYear[], money: BriefMoney, most: number): YearLines[] =>
  years
    .filter(({ year }) => year.state !== 'past')
    .slice(0, most)
    .map((one) => {
      const { year, quarters } = roundedYear(one, money.unit);
      const lines = quarters.map((row): QuarterLine => {
        const open = row.state !== 'past';
        return {
          period: row.period,
          state: row.state,
          tokens: wholeTokens(row.tokens.expected),
          cost: row.cost && money.round(row.cost.expected),
          low: row.cost && open ? money.round(row.cost.low) : null,
          high: row.cost && open ? money.round(row.cost.high) : null,
        };
      });
      return {
        period: year.period,
        quarters: lines,
        tokens: wholeTokens(year.tokens.expected),
        cost: year.cost && money.round(year.cost.expected),
      };
    });
