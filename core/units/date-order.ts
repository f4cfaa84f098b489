import { dayFormat } from './formatters';
import { knownLocale } from './locales';

/** In which order day, month and year are written in digits. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/**
 * A language's order of a date in digits.
 * @returns null when unknown, and for English without a country: Americans and Britons differ
 */
export function dateOrderOf(language: string): DateOrder | null {
  const locale = knownLocale(language);
  if (!locale || /^en(?:-latn)?$/i.test(locale)) return null;
  const order = dayFormat(locale, { year: 'numeric', month: '2-digit', day: '2-digit' })
    .formatToParts(0)
    .map(({ type }) => (type === 'day' || type === 'month' || type === 'year' ? type.charAt(0) : ''))
    .join('');
  return order === 'dmy' || order === 'mdy' || order === 'ymd' ? order : null;
}
