import { fold } from './fold';
import { dayFormat } from './formatters';
import { knownLocale, LOCALES } from './locales';

/** The words of one language's calendar, folded. */
interface CalendarWords {
  /** Month 1-12 of each form of its name: long, short, and as it stands beside a day. */
  readonly months: ReadonlyMap<string, number>;
  readonly weekdays: ReadonlySet<string>;
}

const made = new Map<string, CalendarWords>();

const wordsIn = (text: string): string[] => fold(text).match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];

/** Derived from the browser's own data, once a language. */
function calendarWords(locale: string): CalendarWords {
  const before = made.get(locale);
  if (before) return before;
  const months = new Map<string, number>();
  const weekdays = new Set<string>();
  for (const style of ['long', 'short'] as const) {
    for (let i = 0; i < 12; i += 1) {
      // Month names change beside a day in many languages: "październik", but "10 października".
      for (const options of [{ month: style }, { month: style, day: 'numeric' }] as const)
        for (const part of dayFormat(locale, options).formatToParts(Date.UTC(2025, i, 15)))
          if (part.type === 'month') for (const word of wordsIn(part.value)) months.set(word, i + 1);
    }
    for (let i = 0; i < 7; i += 1)
      for (const word of wordsIn(dayFormat(locale, { weekday: style }).format(Date.UTC(2025, 5, i + 1))))
        weekdays.add(word);
  }
  const words = { months, weekdays };
  made.set(locale, words);
  return words;
}

/** Languages to try, in turn: the page's with English (all its spellings), then every other. */
function tiers(language: string): string[][] {
  const own = knownLocale(language);
  const near = [...(own ? [own] : []), 'en-US', 'en-GB'];
  return [near, LOCALES.filter((locale) => !near.includes(locale))];
}

/** The month an exact name or a prefix of at least three letters stands for; null when none or several. */
function monthIn({ months }: CalendarWords, word: string): number | null {
  const exact = months.get(word);
  if (exact !== undefined || word.length < 3) return exact ?? null;
  const found = new Set([...months].filter(([name]) => name.startsWith(word)).map(([, month]) => month));
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}

/**
 * The month a word names, 1-12. Another language's month is taken only when no language says otherwise.
 * @param word folded
 * @param language BCP 47; '' when unknown
 */
export function monthOf(word: string, language: string): number | null {
  for (const tier of tiers(language)) {
    const found = new Set(
      tier.map((locale) => monthIn(calendarWords(locale), word)).filter((month) => month !== null),
    );
    const [only] = found;
    if (found.size > 0) return found.size === 1 && only !== undefined ? only : null;
  }
  return null;
}

/** Whether a folded word names a day of the week in any language. */
export const isWeekday = (word: string, language: string): boolean =>
  tiers(language).some((tier) => tier.some((locale) => calendarWords(locale).weekdays.has(word)));
