import type { Money } from '@/core/units/brands';
import { centitokens, day } from '@/core/units/brands';
import { formatDay, formatMoney, formatNumber, formatPercent, formatTokens } from '@/core/units/format';

/** How the overlay writes figures in one language. Numbers as messages carry them. */
export interface Figures {
  readonly money: (amount: Money) => string;
  readonly tokens: (centitokens: number) => string;
  readonly count: (count: number) => string;
  readonly day: (day: number) => string;
  readonly percent: (share: number) => string;
}

/** @param locale BCP 47 */
export const createFigures = (locale: string): Figures => ({
  money: (amount) => formatMoney(amount, locale),
  tokens: (tokens) => formatTokens(centitokens(tokens), locale),
  count: (count) => formatNumber(count, locale),
  day: (at) => formatDay(day(at), locale),
  percent: (share) => formatPercent(share, locale),
});
