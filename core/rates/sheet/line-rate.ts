import { type ChargedPer, chargedPer, isAllDay } from './charged-per';
import { withoutFootnote } from './sheet-lines';

/** A product and the text of its number, as one line of running text says. */
export interface LineRate {
  readonly product: string;
  readonly number: string;
  readonly per: ChargedPer | null;
}

const isNumber = (word: string): boolean => /^[(（]?[\p{N}][\p{N}.,'’٫٬]*[)）]?$/u.test(word);

/**
 * "InfoWorks ICM Sewer 24 tokens per day": the last number of a line, the product before it, what it is charged for
 * behind it. Another number before it leaves it open which one is the rate, unless it belongs to a known product's name.
 * @param isKnown whether a product of that name was seen
 */
export function lineRate(
  text: string,
  isKnown: (product: string) => boolean,
): LineRate | 'no-number' | 'several-numbers' {
  const words = apart(text)
    .replace(/([\p{L})])[,:=]\s*(?=\p{N}+(?:[.,]\p{N}+)?(?:\s|$))/gu, '$1 ')
    .split(/\s+/)
    .filter((word) => word !== '');
  const allDay = words.findIndex(
    (word, at) => at > 0 && /^[(（]?24/u.test(word) && isAllDay(words.slice(at, at + 2).join(' ')),
  );
  const end = allDay > 0 ? allDay : words.length;
  const at = words.slice(0, end).findLastIndex((word) => isNumber(withoutFootnote(word)));
  if (at < 0) return 'no-number';
  if (at === 0) return 'no-number';
  const product = productOf(words.slice(0, at));
  const others = words.slice(0, at).some((word) => isNumber(withoutFootnote(word)));
  if (others && !isKnown(product)) return 'several-numbers';
  return {
    product,
    number: withoutFootnote(words[at] ?? ''),
    per: chargedPer(words.slice(at + 1).join(' ')),
  };
}

/** "7/24h", "7 tokens/day": what follows the slash is the unit. */
const apart = (text: string): string =>
  text
    .slice(0, 1000)
    .replace(/\//gu, ' / ')
    .replace(/[.·…_]{3,}/gu, ' ');

const productOf = (words: readonly string[]): string =>
  withoutFootnote(words.join(' ').replace(/[\s:=–—.-]+$/u, ''));
