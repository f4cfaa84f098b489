import type { Translate } from '@/components/text/translate';
import type { Centitokens, Minor } from '@/core/units/brands';
import { minorDigits, parseMoney } from '@/core/units/money';
import { parseNumber, parseTokens } from '@/core/units/numbers';
import type { ParseCode } from '@/core/units/parsed';
import type { FieldResult } from './Field';

/** Readers of what people type, with the sentence for what can't be read. */
export interface FieldParsers {
  readonly price: (text: string, currency: string) => FieldResult<Minor>;
  /** Minor units of one token; may have decimals, since discounts make fractions of a cent. */
  readonly tokenPrice: (text: string, currency: string) => FieldResult<number>;
  readonly tokens: (text: string) => FieldResult<Centitokens>;
  readonly count: (text: string) => FieldResult<number>;
  readonly name: (text: string) => FieldResult<string>;
  readonly currency: (text: string) => FieldResult<string>;
}

/** @param t sentences and the locale numbers are typed in */
export function fieldParsers(t: Translate): FieldParsers {
  const fail = (message: string) => ({ ok: false as const, message });
  const unread = (code: ParseCode, text: string) =>
    fail(t(code === 'ambiguous-number' ? 'settings_error_ambiguous' : 'settings_error_number', [text]));
  const positive = <T extends number>(value: T): FieldResult<T> =>
    value > 0 ? { ok: true, value } : fail(t('settings_error_positive'));
  return {
    price: (text, currency) => {
      const money = parseMoney(text, t.locale, currency);
      return money.ok ? positive(money.value.minor) : unread(money.code, text);
    },
    tokenPrice: (text, currency) => {
      const money = parseMoney(text, t.locale, currency);
      const number = parseNumber(text, t.locale);
      if (number.ok) return positive(number.value.value * 10 ** minorDigits(currency));
      return money.ok ? positive<number>(money.value.minor) : unread(money.code, text);
    },
    tokens: (text) => {
      const tokens = parseTokens(text, t.locale);
      return tokens.ok ? positive(tokens.value) : unread(tokens.code, text);
    },
    count: (text) => {
      const number = parseNumber(text, t.locale);
      if (!number.ok) return unread(number.code, text);
      const whole = Number.isInteger(number.value.value) && number.value.value >= 0;
      return whole ? { ok: true, value: number.value.value } : unread('unparsable', text);
    },
    name: (text) => {
      const value = text.normalize('NFC').trim().replace(/\s+/g, ' ');
      return value ? { ok: true, value } : fail(t('settings_error_name'));
    },
    currency: (text) => {
      const value = text.trim().toUpperCase();
      return Intl.supportedValuesOf('currency').includes(value)
        ? { ok: true, value }
        : fail(t('settings_error_currency'));
    },
  };
}

/** A price as a field shows it: a plain number of the locale, no sign. @param amount minor units, decimals allowed */
export const priceText = (amount: number, currency: string, locale: string): string =>
  new Intl.NumberFormat(locale, {
    minimumFractionDigits: Number.isInteger(amount) ? minorDigits(currency) : 0,
    maximumFractionDigits: 6,
    useGrouping: false,
  }).format(amount / 10 ** minorDigits(currency));

/** A quantity as a field shows it. */
export const tokensText = (tokens: Centitokens, locale: string): string =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 2, useGrouping: false }).format(tokens / 100);
