import type { Centitokens, Day, Money } from './brands';
import { epochOfDay } from './day';
import { dayFormat, numberFormat } from './formatters';
import { minorDigits } from './money';

const DAY: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', year: 'numeric' };

/** Money as the locale writes it; no minor units from 100 major units up, nor of nothing, where they only distract. */
export function formatMoney({ minor, currency }: Money, locale: string): string {
  const digits = minorDigits(currency);
  const major = minor / 10 ** digits;
  const fractionDigits = Math.abs(major) >= 100 || minor === 0 ? 0 : digits;
  return numberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: fractionDigits,
    maximumFractionDigits: fractionDigits,
  }).format(major);
}

/** A number of tokens, without the word; decimals only when there are any. */
export const formatTokens = (tokens: Centitokens, locale: string): string =>
  numberFormat(locale, { maximumFractionDigits: 2 }).format(tokens / 100);

/** A whole or fractional number of things, at most `decimals` decimals. */
export const formatNumber = (value: number, locale: string, decimals = 0): string =>
  numberFormat(locale, { maximumFractionDigits: decimals }).format(value);

/** A calendar day with its year: "10 Jan 2026". */
export const formatDay = (day: Day, locale: string): string => dayFormat(locale, DAY).format(epochOfDay(day));

/** A calendar day without its year: "10 Jan". */
export const formatDayShort = (day: Day, locale: string): string =>
  dayFormat(locale, { day: 'numeric', month: 'short' }).format(epochOfDay(day));

/** A number of days with its word: "12 days", "12日": Japanese writes no space, whatever its unit's long form says. */
export function formatDays(days: number, locale: string, decimals = 0): string {
  const options = {
    style: 'unit',
    unit: 'day',
    unitDisplay: 'long',
    maximumFractionDigits: decimals,
  } as const;
  const text = numberFormat(locale, options).format(days);
  return locale.startsWith('ja') ? text.replace(/\s/g, '') : text;
}

/** A span of days, what both ends share written once: "10 Oct 2025 – 10 Jan 2026". */
export const formatPeriod = (period: { from: Day; to: Day }, locale: string): string =>
  dayFormat(locale, DAY).formatRange(epochOfDay(period.from), epochOfDay(period.to));

/** A share between 0 and 1 as per cent. */
export const formatPercent = (share: number, locale: string, decimals = 0): string =>
  numberFormat(locale, { style: 'percent', maximumFractionDigits: decimals }).format(share);
