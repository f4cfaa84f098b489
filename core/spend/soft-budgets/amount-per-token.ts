import type { BudgetAmount } from '@/core/model/soft-budget';
import { tokenPriceAt } from '@/core/rates/price-of-tokens';
import { centitokens } from '@/core/units/brands';

type Prices = Parameters<typeof tokenPriceAt>[1];

/** Why use can't be held against a budget: no price of tokens is known, or the price book's currency is another. */
export type NoValue = 'no-price' | 'other-currency';

/** A budget in whole units, and how many of them a centitoken is. Money is that of small orders, as in cost shares. */
export interface Measured {
  readonly amount: number;
  readonly perCentitoken: number;
}

export function measured(amount: BudgetAmount, prices: Prices): Measured | NoValue {
  if ('tokens' in amount) return { amount: amount.tokens, perCentitoken: 1 };
  if (amount.money.currency !== prices.currency) return 'other-currency';
  const perToken = tokenPriceAt(centitokens(0), prices);
  return perToken === null ? 'no-price' : { amount: amount.money.minor, perCentitoken: perToken / 100 };
}
