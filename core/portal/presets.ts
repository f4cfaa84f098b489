import type { Period } from '@/core/model/scalars';
import { fold } from '@/core/units/fold';
import { plainDigits } from '@/core/units/plain-digits';

/** What a preset's label alone says: how long the period is, not which days. Newer portals leave out the current month. */
export interface PeriodHint {
  readonly unit: 'day' | 'month';
  readonly count: number;
}

const SPELLED: Readonly<Record<string, string>> = {
  three: '3',
  six: '6',
  nine: '9',
  twelve: '12',
  thirty: '30',
};

// Days and months beside a number in the known languages, folded; what Intl writes for 3, 9, 12 and 30 of them.
// As a list, for making the formatters on every page would cost more than all the rest of reading it.
const UNITS: Readonly<Record<PeriodHint['unit'], readonly string[]>> = {
  month: (
    'months|month|mths|monate|monaten|mon.|mois|meses|mesi|か月|カ月|ヶ月|ヵ月|ケ月|개월|个月|個月|miesiace|mies.|miesiecy|' +
    'mesice|mesicu|manader|maneder|mdr.|md.|maanden|mnd|kuukautta|kuukauden|месяца|мес.|месяцев|honap|ay'
  ).split('|'),
  day: (
    'days|day|tage|tagen|tg.|jours|dias|giorni|日|일|天|dni|dny|dnu|dygn|dagar|dage|dogn|dagen|dager|paivaa|paivan|' +
    'дня|дн.|днеи|nap|gun'
  ).split('|'),
};

/**
 * The length a preset's label names: "Past 30 days", "Letzte 3 Monate", "過去 3 か月".
 * @param label a select's text; what it has in brackets is left out
 * @returns null when it names none
 */
export function presetIn(label: string): PeriodHint | null {
  if (label.length > 160) return null;
  const shown = fold(plainDigits(label))
    .replace(/[(（[].*$/u, '')
    .replace(/\b(?:three|six|nine|twelve|thirty)\b/g, (word) => SPELLED[word] ?? word);
  const numbers = shown.match(/\d+/g) ?? [];
  const [number] = numbers;
  if (numbers.length !== 1 || number === undefined || number.length > 3) return null;
  const count = Number(number);
  const after = shown.slice(shown.indexOf(number) + number.length).trim();
  const unit = (['month', 'day'] as const).find((one) => startsWithWord(after, UNITS[one]));
  // "30 derniers jours": an adjective may stand between number and unit.
  const last =
    unit ?? (['month', 'day'] as const).find((one) => UNITS[one].includes(after.split(' ').at(-1) ?? ''));
  return last && count > 0 && count <= 750 ? { unit: last, count } : null;
}

const startsWithWord = (text: string, words: readonly string[]): boolean =>
  words.some(
    (word) =>
      text === word ||
      text.startsWith(`${word} `) ||
      (text.startsWith(word) && (word.length > 4 || isCjk(word))),
  );

const isCjk = (word: string): boolean =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(word);

/** Whether a printed span is about as long as a preset names; presets may leave out the current month or today. */
export function agrees({ from, to }: Period, { unit, count }: PeriodHint): boolean {
  const days = to - from + 1;
  return unit === 'day'
    ? Math.abs(days - count) <= 2
    : days >= (count - 1) * 28 - 3 && days <= (count + 1) * 31 + 3;
}
