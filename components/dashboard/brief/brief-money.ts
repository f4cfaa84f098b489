import { numberFormat } from '@/core/units/formatters';
import { minorDigits } from '@/core/units/money';

/**
 * How a brief writes money, so that everybody can check its sums: all amounts to the same unit, each rounded by itself, and
 * totals made of the rounded ones.
 */
export interface BriefMoney {
  /** @param amount minor units, decimals allowed @returns minor units of whole shown units */
  readonly round: (amount: number) => number;
  /** What amounts are rounded to, minor units. */
  readonly unit: number;
  readonly text: (amount: number) => string;
  /** As text, with its sign, for changes. */
  readonly change: (amount: number) => string;
  /** A price as exact as it is: tokens may cost fractions of a cent. */
  readonly price: (amount: number) => string;
  /** Whether amounts are whole units of the currency. */
  readonly whole: boolean;
}

/** From so many whole units of the currency on, cents only distract. */
const LARGE = 1000;

/** @param currency ISO 4217 @param largest amount in the brief, minor units */
export function briefMoney(locale: string, currency: string, largest: number): BriefMoney {
  const scale = 10 ** minorDigits(currency);
  const whole = Math.abs(largest) >= LARGE * scale;
  const unit = whole ? scale : 1;
  const decimals = whole ? 0 : minorDigits(currency);
  const format = (more: Intl.NumberFormatOptions) =>
    numberFormat(locale, {
      style: 'currency',
      currency,
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      ...more,
    });
  const round = (amount: number) => Math.round(amount / unit) * unit + 0;
  return {
    round,
    unit,
    text: (amount) => format({}).format(round(amount) / scale),
    change: (amount) => format({ signDisplay: 'exceptZero' }).format(round(amount) / scale),
    price: (amount) =>
      format({
        minimumFractionDigits: exactDigits(amount / scale, minorDigits(currency)),
        maximumFractionDigits: 4,
      }).format(amount / scale),
    whole,
  };
}

/** Prices of seats need no cents that are none; those of tokens always have them. */
const exactDigits = (major: number, digits: number): number =>
  major >= LARGE / 10 && Number.isInteger(major) ? 0 : digits;

/** Whole tokens. @param tokens 1/100 tokens */
export const wholeTokens = (tokens: number): number => Math.round(tokens / 100) + 0;
