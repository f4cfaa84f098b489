import { plainDigits } from '@/core/units/plain-digits';

const CLOSE = /\d{1,3}(?:[.,'\u2019\u00a0\u202f\u2009\u066c]\d{3})+(?!\d)|\d{1,9}/g;
const SPACED = /\d{1,3}(?:[.,'\u2019\u00a0\u202f\u2009\u066c ]\d{3})+(?!\d)|\d{1,9}/g;

/**
 * Whole counts in a text, in any script and with any separator of thousands; a text with a negative number has none.
 * @param wanted how many there should be; a plain space separates thousands only where that makes them so many
 * @returns the counts in reading order, or null when there are not as many as wanted
 */
export function countsIn(text: string, wanted: number): number[] | null {
  const plain = plainDigits(text).replace(/[\u200e\u200f\u061c]/g, '');
  if (plain.length > 200 || /(?:^|\s)[-\u2212]\d/.test(plain)) return null;
  for (const pattern of [CLOSE, SPACED]) {
    const found = (plain.match(pattern) ?? []).map((match) => Number(match.replace(/\D/g, '')));
    if (found.length === wanted) return found;
  }
  return null;
}
