import { COLUMN_KINDS, type ColumnId, type PeriodData, type Value } from '../shared/table';
import type { Language, Word } from './words/words';

/** Values a page's language has words for: codes in the data, words on the screen. */
const CODES: Partial<Record<ColumnId, readonly Word[]>> = {
  accessOption: ['subscription', 'flex'],
  seatAssignment: ['assigned', 'unassigned'],
  userActivity: ['active', 'inactive'],
  event: ['purchase', 'expiration', 'move', 'merge', 'other'],
  status: ['paid', 'open', 'active', 'inactive'],
  term: ['annual', 'monthly', '3-year'],
  autoRenew: ['on', 'off'],
};

const atNoon = (iso: string): Date => new Date(`${iso}T12:00:00Z`);

/** How a page writes: its language, the way it prints days, and its words for codes. */
export interface Manner {
  readonly language: Language;
  /** "Oct 30, 2026", "2026-10-30" or "10/30/26". */
  readonly days: 'spelled' | 'iso' | 'numeric';
  readonly word: (word: Word) => string;
}

function formatDay(iso: string, { language, days }: Manner): string {
  if (days === 'iso') return iso;
  const dateStyle = days === 'spelled' ? 'medium' : 'short';
  return new Intl.DateTimeFormat(language, { dateStyle, timeZone: 'UTC' }).format(atNoon(iso));
}

/** A value's text in a column, as the page writes it. */
export function formatValue(value: Value | undefined, column: ColumnId, manner: Manner): string {
  const { language, word } = manner;
  if (value === null || value === undefined) return '';
  const number = (digits: Intl.NumberFormatOptions, scale = 1): string =>
    new Intl.NumberFormat(language, digits).format(Number(value) / scale);
  switch (COLUMN_KINDS[column]) {
    case 'tokens':
      return number({ maximumFractionDigits: 2 }, 100);
    case 'count':
      return number({ maximumFractionDigits: 0 });
    case 'average':
      return number({ minimumFractionDigits: 1, maximumFractionDigits: 1 });
    case 'money':
      return number({ style: 'currency', currency: 'USD' }, 100);
    case 'day':
      return formatDay(String(value), manner);
    default: {
      if (column === 'month') {
        const month: Intl.DateTimeFormatOptions = { month: 'long', year: 'numeric', timeZone: 'UTC' };
        return new Intl.DateTimeFormat(language, month).format(atNoon(`${value}-01`));
      }
      const code = CODES[column]?.find((known) => known === value);
      return code ? word(code) : String(value);
    }
  }
}

const ordinal = (n: number): string => {
  const teen = n % 100 >= 11 && n % 100 <= 13;
  return `${n}${(!teen && ['th', 'st', 'nd', 'rd'][n % 10]) || 'th'}`;
};

/** "October 10th to January 10th" in the page's language: no year, even across a year's end. */
export function formatSpan({ from, to }: PeriodData, language: Language): string {
  const [a, b] = [atNoon(from), atNoon(to)];
  const dayAndMonth = (at: Date): string =>
    new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(at);
  const english = (at: Date): string =>
    `${new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(at)} ${ordinal(at.getUTCDate())}`;
  switch (language) {
    case 'en':
      return `${english(a)} to ${english(b)}`;
    case 'de':
      return `${dayAndMonth(a)} bis ${dayAndMonth(b)}`;
    case 'fr':
      return `${dayAndMonth(a)} au ${dayAndMonth(b)}`;
    case 'ja':
      return `${dayAndMonth(a)}～${dayAndMonth(b)}`;
    case 'pt-BR':
      return `${dayAndMonth(a)} a ${dayAndMonth(b)}`;
  }
}

/** A span with years, as custom dates are printed. */
export const formatDatedSpan = ({ from, to }: PeriodData, language: Language): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).formatRange(
    atNoon(from),
    atNoon(to),
  );

/** "Last updated" is shown in the browser's own time zone. */
export const formatMoment = (iso: string, language: Language): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso));
