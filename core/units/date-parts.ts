import { isWeekday, monthOf } from './calendar-words';
import type { DateOrder } from './date-order';
import { fold } from './fold';
import { plainDigits } from './plain-digits';

/** What a text says of a date. `order`: the order of day and month this reading takes; null when it needs none. */
export interface DateParts {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly order: DateOrder | null;
}

/** A longer text is no date. */
export const MAX_LENGTH = 80;

// A clock time and all that follows it (zone names, offsets); words before it are left out as little words.
const TIME =
  /(?:^|[\s,t(])(?:上午|下午|午前|午後|오전|오후)?\s*(?:\d{1,2}[:\ua789]\d\d|\d{1,2}\s?[h時时点點시]\s?\d\d|kl[o.]?\s?\d\d?\.\d\d)(?:[:.分분]\d\d(?:\.\d{1,9})?)?\s*(?:[\p{L}.]{1,8}\s?){0,3}(?:[+-]\d\d?:?\d{0,2})?\)?$/u;

// Beside a date they say nothing: articles, "of", ordinal endings, "year", "at ... o'clock".
const LITTLE = new Set(
  (
    'of the on de del den der dem le la el al d du des di il em a o e i st nd rd th er ere re eme ter te ste ' +
    'г гг год года г. r roku rok v в om um uhr at alle ore las kl klo saat pa på dne den s c jaar ano año ' +
    'ev evi yili es en an jen'
  ).split(' '),
);

/**
 * Every way to read a text as a date or a part of one (a day, a month with its year, a day with its month).
 * @param language BCP 47; '' when unknown
 * @returns none when it is no date; several when only the order of day and month tells them apart
 */
export function datePartsIn(text: string, language: string): DateParts[] {
  if (text.length > MAX_LENGTH) return [];
  const shown = fold(plainDigits(text)).replace(TIME, ' ').replace(/\s+/g, ' ').trim();
  return eastAsian(shown) ?? named(shown, language);
}

/** 2025年10月10日, 10월 10일, 20日 */
function eastAsian(text: string): DateParts[] | null {
  const match =
    /^(?:(\d{4})\s?[年년])?\s?(?:(\d\d?)\s?[月월])?\s?(?:(\d\d?)\s?[日号號일])?\s?(?:[(（]?[日月火水木金土一二三四五六월화수목금토일](?:曜日|요일)?[)）]?|(?:星期|週|周)[一二三四五六日天])?$/u.exec(
      text,
    );
  const [, year, month, day] = match ?? [];
  if (year === undefined && month === undefined && day === undefined) return null;
  if (year !== undefined && month === undefined) return [];
  return [{ year: numberOr(year), month: numberOr(month), day: numberOr(day), order: null }];
}

const numberOr = (digits: string | undefined): number | null =>
  digits === undefined ? null : Number(digits);

/** With a month's name, or digits only once little words are gone. */
function named(text: string, language: string): DateParts[] {
  const words = text.match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
  if (words.length > 8) return [];
  const read = words.map((word) => ({ word, month: monthOf(word, language) }));
  const months = read.filter(({ month }) => month !== null);
  // "mar 10 ott": Tuesday and March share a short form in some languages.
  const isDay = (word: string): boolean =>
    isWeekday(
      word,
      language,
      months.some(({ month }) => month?.foreign),
    );
  const [first, ...others] = months.length > 1 ? months.filter(({ word }) => !isDay(word)) : months;
  const rest = read.filter((one) => one !== first && !LITTLE.has(one.word) && !isDay(one.word));
  if (others.length > 0 || rest.length > 0) return [];
  const digits = text.replace(/\p{L}[\p{L}\p{M}]*\.?/gu, ' ').trim();
  return first?.month ? withMonth(first.month.month, digits) : inDigits(digits);
}

function withMonth(month: number, digits: string): DateParts[] {
  if (/[/:]|\d-\d/.test(digits)) return [];
  const numbers = digits.match(/\d+/g) ?? [];
  const years = numbers.filter((number) => number.length === 4);
  const short = numbers.filter((number) => number.length <= 2);
  if (numbers.length > 2 || years.length + short.length !== numbers.length || years.length > 1) return [];
  const [day, year] = short;
  if (years.length === 1) return [{ year: numberOr(years[0]), month, day: numberOr(day), order: null }];
  return [{ year: year === undefined ? null : 2000 + Number(year), month, day: numberOr(day), order: null }];
}

function inDigits(text: string): DateParts[] {
  const bare = text.replace(/^[\s,;(]+|[\s,;)]+$/g, '');
  const [, only] = /^(\d\d?)\.?$/.exec(bare) ?? [];
  if (only !== undefined) return [{ year: null, month: null, day: Number(only), order: null }];
  const [, last, ofYear] = /^(\d\d?)\s?,\s?(\d{4})$/.exec(bare) ?? [];
  if (ofYear !== undefined) return [{ year: Number(ofYear), month: null, day: Number(last), order: null }];
  const [, a = '', mark = '', b = '', c] =
    /^(\d{1,4})\s?([./\u2010\u2011-])\s?(\d{1,4})(?:\s?\2\s?(\d{1,4}))?\.?$/.exec(bare) ?? [];
  if (a === '') return [];
  return c === undefined ? twoNumbers(a, b, mark) : threeNumbers(a, b, c, mark);
}

function twoNumbers(a: string, b: string, mark: string): DateParts[] {
  if (a.length === 4 && b.length <= 2) return [{ year: Number(a), month: Number(b), day: null, order: null }];
  if (b.length === 4 && a.length <= 2) return [{ year: Number(b), month: Number(a), day: null, order: null }];
  if (a.length > 2 || b.length > 2) return [];
  const dayFirst = { year: null, month: Number(b), day: Number(a), order: 'dmy' } as const;
  const monthFirst = { year: null, month: Number(a), day: Number(b), order: 'mdy' } as const;
  return apart(mark === '.' ? [{ ...dayFirst, order: null }] : [dayFirst, monthFirst]);
}

function threeNumbers(a: string, b: string, c: string, mark: string): DateParts[] {
  if (b.length > 2) return [];
  if (a.length === 4)
    return c.length <= 2 ? apart([{ year: Number(a), month: Number(b), day: Number(c), order: null }]) : [];
  if (a.length > 2 || c.length === 3 || c.length === 1) return [];
  const year = c.length === 4 ? Number(c) : 2000 + Number(c);
  // Nobody writes the month first and dots between, so dots say nothing about other marks.
  const sure = mark === '.' && c.length === 4;
  const all: DateParts[] = [{ year, month: Number(b), day: Number(a), order: sure ? null : 'dmy' }];
  if (mark !== '.') all.push({ year, month: Number(a), day: Number(b), order: 'mdy' });
  if (c.length === 2 && a.length === 2)
    all.push({ year: 2000 + Number(a), month: Number(b), day: Number(c), order: 'ymd' });
  return apart(all);
}

/** Readings that can be: a month is 1-12, a day 1-31. The same date in both orders needs none. */
function apart(all: readonly DateParts[]): DateParts[] {
  const possible = all.filter(
    ({ month, day }) => month !== null && month >= 1 && month <= 12 && day !== null && day >= 1 && day <= 31,
  );
  const [first, ...others] = possible;
  if (!first || others.length === 0) return possible;
  const alike = others.every(
    ({ year, month, day }) => year === first.year && month === first.month && day === first.day,
  );
  return alike ? [{ ...first, order: null }] : possible;
}
