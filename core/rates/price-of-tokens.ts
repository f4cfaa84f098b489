import type { Settings } from '@/core/model/settings';
import type { Centitokens, Money } from '@/core/units/brands';
import { costOfTokens as exactCost } from '@/core/units/money';

type Prices = Pick<Settings, 'tokenPrices' | 'currency'>;

/**
 * Minor units one token costs when so many are bought at once (a decimal: discounts make fractions).
 * The tier is the highest whose `from` the quantity reaches; below the first, the first.
 * @returns null when no token price is known
 */
export function tokenPriceAt(quantity: Centitokens, { tokenPrices }: Prices): number | null {
  const tiers = [...tokenPrices].sort((a, b) => a.from - b.from);
  let price = tiers[0]?.perToken ?? null;
  for (const tier of tiers) if (tier.from <= quantity) price = tier.perToken;
  return price;
}

/** Price of an order of so many tokens, all at the tier of its quantity. @returns null when no token price is known */
export function priceOfTokens(quantity: Centitokens, prices: Prices): Money | null {
  return costAt(quantity, tokenPriceAt(quantity, prices), prices.currency);
}

/**
 * Value of tokens used, at the price of small orders (the first tier): how much was bought at once isn't known from use.
 * @returns null when no token price is known
 */
export const costOfTokens = (used: Centitokens, prices: Prices): Money | null =>
  costAt(used, firstTokenPrice(prices), prices.currency);

/** Minor units a token costs in small orders. @returns null when no token price is known */
export const firstTokenPrice = ({ tokenPrices }: Pick<Prices, 'tokenPrices'>): number | null =>
  tokenPrices.toSorted((a, b) => a.from - b.from)[0]?.perToken ?? null;

/** Whether the price of tokens is the admin's own (every tier), or a list value to be checked. */
export const tokenPriceOrigin = ({ tokenPrices }: Prices): 'admin' | 'list' =>
  tokenPrices.every((tier) => tier.origin === 'admin') ? 'admin' : 'list';

function costAt(quantity: Centitokens, perToken: number | null, currency: string): Money | null {
  return perToken === null ? null : { minor: exactCost(quantity, perToken), currency };
}
