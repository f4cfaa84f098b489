import type { Reason } from '@/core/model/row-verdict';
import { minor } from '@/core/units/brands';
import type { Words } from './words';

/** The sentence of a reason, null when this version has none for its code. */
export function reasonSentence(reason: Reason, words: Words): string | null {
  const currency = reason.figures.currency;
  const values = Object.entries(reason.figures)
    .filter(([name]) => name !== 'currency')
    .map(([name, value]) => figureText(name, value, typeof currency === 'string' ? currency : null, words));
  return words.t.maybe(`reason_${reason.code.toLowerCase().replaceAll('-', '_')}`, values);
}

/** A figure says by its name's ending what it measures. */
function figureText(
  name: string,
  value: number | string,
  currency: string | null,
  { figures }: Words,
): string {
  if (typeof value === 'string') return value;
  if (/(^|[a-z])(minor|money|saving|price|cost)$/i.test(name) && currency) {
    return figures.money({ minor: minor(value), currency });
  }
  if (/tokens$|perDay$/i.test(name)) return figures.tokens(value);
  if (/probability$|share$|percent$/i.test(name)) return figures.percent(value);
  if (/(^day|Day)$/.test(name)) return figures.day(value);
  return figures.count(value);
}
