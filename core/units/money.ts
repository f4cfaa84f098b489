import { type Centitokens, type Minor, type Money, minor } from './brands';
import { scaleDecimal } from './decimal';
import { numberFormat } from './formatters';
import { parseWith } from './number-column';
import { notParsed, type Parsed } from './parsed';

/** Decimal places of a currency's minor unit (USD 2, JPY 0, KWD 3). @throws RangeError when it is no ISO 4217 shape */
export const minorDigits = (currency: string): number =>
  numberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;

const PRICE_SCALE = 1_000_000;

/**
 * What tokens cost, to the nearest minor unit, halves away from zero.
 * @param perToken price of one token in minor units; a decimal, held to a millionth
 * @throws RangeError when the result is no safe integer
 */
export function costOfTokens(tokens: Centitokens, perToken: number): Minor {
  const exact = BigInt(tokens) * BigInt(Math.round(perToken * PRICE_SCALE));
  const unit = 100n * BigInt(PRICE_SCALE);
  const half = exact < 0n ? -unit / 2n : unit / 2n;
  return minor(Number((exact + half) / unit));
}

/** The sum of amounts in one currency. @throws RangeError when they are in several */
export function addMoney(first: Money, ...rest: readonly Money[]): Money {
  const sum = rest.reduce((total, { minor: more, currency }) => {
    if (currency !== first.currency) throw new RangeError(`can't add ${currency} to ${first.currency}`);
    return total + more;
  }, Number(first.minor));
  return { minor: minor(sum), currency: first.currency };
}

/**
 * Read an amount of money as people type it ("$3.00", "3,00 €", "1 200").
 * @param language BCP 47, decides "1.234"
 * @param currency the one expected; another's sign makes the text `unparsable`
 */
export function parseMoney(text: string, language: string, currency: string): Parsed<Money> {
  const bare = signsOf(currency, language).reduce((rest, sign) => rest.replace(sign, ' '), text);
  const { values } = parseWith([bare], language, { units: [] }, (decimal) =>
    scaleDecimal(decimal, minorDigits(currency)),
  );
  const amount = values[0] ?? notParsed('empty');
  return amount.ok ? { ...amount, value: { minor: minor(amount.value), currency } } : amount;
}

/** Code and signs a currency is written with, here and abroad, the longest first ("US$" before "$"). */
function signsOf(currency: string, language: string): string[] {
  const locales = language === '' ? ['en-CA'] : [language, 'en-CA'];
  const displays = ['code', 'symbol', 'narrowSymbol'] as const;
  const signs = locales.flatMap((locale) =>
    displays.map((currencyDisplay) => {
      const parts = numberFormat(locale, { style: 'currency', currency, currencyDisplay }).formatToParts(0);
      return parts.find((part) => part.type === 'currency')?.value ?? currency;
    }),
  );
  return signs.sort((a, b) => b.length - a.length);
}
