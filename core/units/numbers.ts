import type { Centitokens } from './brands';
import { centitokensOfDecimal, numberOfDecimal } from './decimal';
import { parseWith } from './number-column';
import { notParsed, type Parsed } from './parsed';

export { parseColumn, parseTokenColumn } from './number-column';

/**
 * Read one text as a number. What reads in two ways is `ambiguous-number` unless the language settles it: "1.234" is
 * 1234 in German and ambiguous in English, where it may be a fraction or a thousand written by a German browser.
 * Read columns with {@link parseColumn}: the other cells often decide.
 * @param language BCP 47; '' when unknown
 * @returns the value and how many decimals were written; a unit word or percent sign beside it is left out
 */
export function parseNumber(text: string, language: string): Parsed<{ value: number; decimals: number }> {
  const { values } = parseWith([text], language, {}, (decimal) => {
    const value = numberOfDecimal(decimal);
    return value === null
      ? notParsed('unparsable')
      : { ok: true, value: { value, decimals: decimal.fraction.length } };
  });
  return values[0] ?? notParsed('empty');
}

/** {@link parseNumber} for tokens, in 1/100 token; finer fractions are rounded half to even and marked. */
export function parseTokens(text: string, language: string): Parsed<Centitokens> {
  const { values } = parseWith([text], language, { units: ['tokens', 'count'] }, centitokensOfDecimal);
  return values[0] ?? notParsed('empty');
}
