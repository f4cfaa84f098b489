import type { Translate } from '@/components/text/translate';
import type { UseRange } from '@/core/model/forecast-band';
import { type Day, day } from '@/core/units/brands';
import { epochOfDay } from '@/core/units/day';
import { formatDayShort, formatNumber, formatPercent } from '@/core/units/format';

/** Forecasts without fractions of tokens. @param centitokens an amount */
export const tokensText = (centitokens: number, t: Translate): string =>
  formatNumber(Math.round(centitokens / 100), t.locale);

/** "9,300 tokens, likely 8,100 to 10,400". */
export const rangeText = ({ low, likely, high }: UseRange, t: Translate): string =>
  t('forecast_range', [tokensText(likely, t), tokensText(low, t), tokensText(high, t)]);

export const shareText = (share: number, t: Translate): string => formatPercent(share, t.locale);

export const shortDay = (on: number, t: Translate): string => formatDayShort(day(on), t.locale);

/** "November 2026". */
export const monthText = (on: Day, t: Translate): string =>
  new Intl.DateTimeFormat(t.locale, { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
    epochOfDay(on),
  );
