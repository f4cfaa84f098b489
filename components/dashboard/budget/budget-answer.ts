import type { Translate } from '@/components/text/translate';
import type { BudgetYear } from '@/core/spend/budget/types';
import { type Minor, minor } from '@/core/units/brands';
import { formatMoney, formatPercent, formatTokens } from '@/core/units/format';
import { monthsText } from './year-text';

/** What a year costs, or without a price uses, in one sentence. @param currency ISO 4217 */
export function budgetAnswer(t: Translate, { year }: BudgetYear, currency: string): string {
  const when = monthsText(year.period, t.locale);
  const money = (amount: Minor) => formatMoney({ minor: amount, currency }, t.locale);
  const { cost, tokens, state } = year;
  if (!cost) {
    const [expected, low, high] = [tokens.expected, tokens.low, tokens.high].map((one) =>
      formatTokens(one, t.locale),
    );
    return t('budget_tokens', [when, expected ?? '', low ?? '', high ?? '']);
  }
  if (state === 'past') return t('budget_past', [when, money(cost.expected)]);
  return t('budget_answer', [when, money(cost.expected), money(cost.low), money(cost.high)]);
}

/** How a year stands against what may be spent; null: nothing was entered. */
export function budgetRisk(t: Translate, { budget, year }: BudgetYear, currency: string): string | null {
  if (!budget) return null;
  const amount = formatMoney({ minor: budget.amount, currency }, t.locale);
  if (year.state === 'past')
    return t(budget.exceeded > 0.5 ? 'budget_was_over' : 'budget_was_within', [amount]);
  const rest = budget.amount - (year.cost?.expected ?? 0);
  const left = formatMoney({ minor: minor(Math.abs(rest)), currency }, t.locale);
  const exceeded = formatPercent(budget.exceeded, t.locale);
  return t(rest < 0 ? 'budget_risk_over' : 'budget_risk_within', [amount, exceeded, left]);
}
