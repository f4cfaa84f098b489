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
    // Month names change beside a day in many languages: "październik", but "10 października".
    const alone = dayFormat(locale, { month: style });
    const beside = dayFormat(locale, { month: style, day: 'numeric' });
    const weekday = dayFormat(locale, { weekday: style });
    for (let i = 0; i < 12; i += 1) {
      // A day of each month, so chosen that all days of the week come up.
      const at = Date.UTC(2025, i, 1 + ((i + 7 - new Date(Date.UTC(2025, i, 1)).getUTCDay()) % 7));
      for (const word of wordsIn(alone.format(at))) months.set(word, i + 1);
      for (const { type, value } of beside.formatToParts(at)) {
        if (type === 'month') for (const word of wordsIn(value)) months.set(word, i + 1);
      }
      for (const word of wordsIn(weekday.format(at))) weekdays.add(word);
    }
  }
  const words = { months, weekdays };
  made.set(locale, words);
  return words;
}

// How months begin in the known languages, folded. Only a word that begins so is worth making every calendar for,
// which takes tens of milliseconds.
const BEGINNINGS = new Set(
  (
    'abr ago agu aou apr ara aug avr bre cer cvc cvn cze dec des dez dic dub eki elo ene eyl feb fev ' +
    'gen giu gru haz hei hel huh jan jou jui jul jun kas kes kve kwi led lip lis lok lug lut maa mag ' +
    'mai maj mar may mei mrt nis nov oca oct okt ott out paz pro rij sep set sie srp sty sub syy sze ' +
    'tam tem tou uno wrz zar авг апр дек июл июн маи мар мая ноя окт сен фев янв'
  ).split(' '),
);

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

/** A month, and whether only another language than the page's or English calls it so. */
export interface NamedMonth {
  readonly month: number;
  readonly foreign: boolean;
}

/**
 * The month a word names, 1-12. Another language's month is taken only when no language says otherwise.
 * @param word folded
 * @param language BCP 47; '' when unknown
 */
export function monthOf(word: string, language: string): NamedMonth | null {
  const [near = [], far = []] = tiers(language);
  const found = monthAmong(near, word);
  if (found.size === 0 && BEGINNINGS.has(word.slice(0, 3))) {
    const [only, ...others] = monthAmong(far, word);
    return only !== undefined && others.length === 0 ? { month: only, foreign: true } : null;
  }
  const [only, ...others] = found;
  return only !== undefined && others.length === 0 ? { month: only, foreign: false } : null;
}

const monthAmong = (locales: readonly string[], word: string): Set<number> =>
  new Set(locales.map((locale) => monthIn(calendarWords(locale), word)).filter((month) => month !== null));

/** Whether a folded word names a day of the week in the page's language or English; `anywhere`: in any. */
export function isWeekday(word: string, language: string, anywhere: boolean): boolean {
  const [near = [], far = []] = tiers(language);
  return [...near, ...(anywhere ? far : [])].some((locale) => calendarWords(locale).weekdays.has(word));
}
