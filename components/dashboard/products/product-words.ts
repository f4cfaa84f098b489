import type { Translate } from '@/components/text/translate';
import type { ProductWindow, SeatLine, TeamProduct } from '@/core/advice/products/types';
import { centitokens } from '@/core/units/brands';
import { formatNumber, formatPeriod, formatTokens } from '@/core/units/format';
import { moneyWriter } from '../people/plan-words';

/** Writers of the figures of products. */
export function productWords(t: Translate, currency: string) {
  const money = moneyWriter(t, currency);
  const count = (value: number, decimals = 0) => formatNumber(value, t.locale, decimals);
  const tokens = (value: number) => formatTokens(centitokens(Math.round(value)), t.locale);
  return { money, count, tokens };
}

/** How many people are above a break-even, and the others; not where too few are to be told of. */
export const aboveBelow = (t: Translate, { above, below }: Pick<SeatLine, 'above' | 'below'>): string => {
  const { count } = productWords(t, 'USD');
  return above === null || below === null ? '–' : t('products_above_below', [count(above), count(below)]);
};

/** "Revit, 1 year". */
export const seatName = (t: Translate, { name, term }: Pick<SeatLine, 'name' | 'term'>): string =>
  t('products_seat_name', [name, t(TERM_NAMES[term])]);

export const TERM_NAMES = {
  annual: 'settings_term_annual',
  monthly: 'settings_term_monthly',
  '3-year': 'settings_term_3_year',
} as const;

/** From and to, and how many of the days are known. */
export const windowText = (t: Translate, window: ProductWindow): string => {
  const all = window.to - window.from + 1;
  const period = formatPeriod(window, t.locale);
  return window.known === all
    ? period
    : t('products_window', [period, formatNumber(window.known, t.locale), formatNumber(all, t.locale)]);
};

/** Where the rate in use comes from, in a word; a collection has none. */
export function originText(
  t: Translate,
  { rates: { inUse, perResult }, missing }: Pick<TeamProduct, 'rates' | 'missing'>,
): string {
  if (perResult) return t('products_by_result');
  if (!inUse) return missing.includes('rate') ? t('products_no_rate') : '';
  return t(ORIGINS[inUse.origin]);
}

const ORIGINS = {
  learned: 'products_learned',
  admin: 'products_entered',
  list: 'products_listed',
} as const;
