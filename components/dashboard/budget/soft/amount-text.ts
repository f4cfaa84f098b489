import type { Translate } from '@/components/text/translate';
import type { BudgetAmount } from '@/core/model/soft-budget';
import { centitokens, minor } from '@/core/units/brands';
import { formatMoney, formatTokens } from '@/core/units/format';

/** Writes amounts in a budget's unit, estimates in whole tokens. */
export function amountText(t: Translate, amount: BudgetAmount): (value: number, about?: boolean) => string {
  if ('money' in amount) {
    const { currency } = amount.money;
    return (value) => formatMoney({ minor: minor(value), currency }, t.locale);
  }
  return (value, about = false) =>
    t('soft_tokens', [formatTokens(centitokens(about ? Math.round(value / 100) * 100 : value), t.locale)]);
}

export const amountOf = (amount: BudgetAmount): number =>
  'money' in amount ? amount.money.minor : amount.tokens;
