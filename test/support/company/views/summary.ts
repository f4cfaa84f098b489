import type { Period } from '@/core/model/scalars';
import { type Centitokens, centitokens } from '@/core/units/brands';
import { addDays } from '@/core/units/day';
import { firstOfMonth, monthsIn } from '../periods';
import { rowsIn } from '../rows-in';
import type { Company, Scope } from '../types';
import { balanceOf } from './balances';
import { Tally } from './tally';

export interface SummaryView {
  readonly tokensAvailable: Centitokens;
  readonly tokensUsed: Centitokens; // active lots only
  readonly tokensTotal: Centitokens;
  /** For the time range, expired lots included: legitimately another figure than `tokensUsed`. */
  readonly totalTokensUsed: Centitokens;
  readonly productsUsed: number;
  readonly totalUsers: number;
  readonly monthly: readonly { readonly period: Period; readonly tokens: Centitokens }[];
}

const tokensIn = (company: Company, scope: Scope, period: Period): Centitokens => {
  let tokens = 0;
  for (const i of rowsIn(company, scope, period)) tokens += company.usage.tokens[i] ?? 0;
  return centitokens(tokens);
};

/** Token Usage > Summary. The graph shows the 12 whole months before the current one that have data. */
export function summary(company: Company, scope: Scope, period: Period): SummaryView {
  const { available, used, total } = balanceOf(company, scope);
  const tally = new Tally();
  for (const i of rowsIn(company, scope, period)) tally.add(company, i);
  const year = { from: firstOfMonth(company.today, 12), to: addDays(firstOfMonth(company.today, 0), -1) };
  return {
    tokensAvailable: available,
    tokensUsed: used,
    tokensTotal: total,
    totalTokensUsed: tally.tokens,
    productsUsed: tally.productsUsed,
    totalUsers: tally.users,
    monthly: monthsIn(year)
      .filter((month) => month.from >= company.days.from)
      .map((month) => ({ period: month, tokens: tokensIn(company, scope, month) })),
  };
}

/** Older wording's "Tokens Used By Day": every day of the last 365, days without use included. */
export function tokensByDay(company: Company, scope: Scope) {
  const from = Math.max(company.days.from, company.today - 365);
  const tokens = new Float64Array(company.today - from);
  for (const i of rowsIn(company, scope, {
    from: addDays(company.today, from - company.today),
    to: company.days.to,
  })) {
    const at = (company.usage.day[i] ?? 0) - from;
    tokens[at] = (tokens[at] ?? 0) + (company.usage.tokens[i] ?? 0);
  }
  return [...tokens].map((sum, at) => ({
    day: addDays(company.today, from - company.today + at),
    tokens: centitokens(sum),
  }));
}
