import type { Translate } from '@/components/text/translate';
import { minor } from '@/core/units/brands';
import { formatMoney, formatNumber, formatPercent } from '@/core/units/format';
import { numberFormat } from '@/core/units/formatters';

/** A view, or as much of it as money needs. */
export interface WithCurrency {
  readonly settings: { readonly currency: string };
}

/** An amount of money. @param amount minor units, decimals allowed */
export const moneyText = (amount: number, { settings }: WithCurrency, t: Translate): string =>
  Math.round(amount) === 0
    ? numberFormat(t.locale, {
        style: 'currency',
        currency: settings.currency,
        maximumFractionDigits: 0,
      }).format(0)
    : formatMoney({ minor: minor(Math.round(amount)), currency: settings.currency }, t.locale);

/** Whole tokens. @param tokens 1/100 tokens */
export const tokensText = (tokens: number, t: Translate): string =>
  formatNumber(Math.round(tokens / 100), t.locale);

/** A chance in whole per cent, but never 0 or 100 when it isn't. */
export function chanceText(chance: number, t: Translate): string {
  if (chance > 0 && chance < 0.01) return t('renewal_below', [formatPercent(0.01, t.locale)]);
  if (chance < 1 && chance > 0.99) return t('renewal_above', [formatPercent(0.99, t.locale)]);
  return formatPercent(chance, t.locale);
}
