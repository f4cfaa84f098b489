import type { Centitokens } from '@/core/units/brands';
import { formatNumber } from '@/core/units/format';

/** Balances and forecasts without the fractions that single services charge. */
export const wholeTokens = (tokens: Centitokens, locale: string): string =>
  formatNumber(tokens / 100, locale);
