import type { Period } from '@/core/model/scalars';
import { fold } from '@/core/units/fold';
import { numberFormat } from '@/core/units/formatters';
import { LOCALES } from '@/core/units/locales';
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

const units = new Map<PeriodHint['unit'], ReadonlySet<string>>();

/** The words for days or months beside a number, in every known language, from the browser's own data. */
function unitWords(unit: PeriodHint['unit']): ReadonlySet<string> {
  const before = units.get(unit);
  if (before) return before;
  const words = new Set<string>();
  for (const locale of LOCALES)
    for (const count of [3, 9, 12, 30])
      for (const unitDisplay of ['long', 'short'] as const) {
        const format = numberFormat(locale, { style: 'unit', unit, unitDisplay });
        words.add(fold(format.formatToParts(count).find(({ type }) => type === 'unit')?.value ?? '').trim());
      }
  if (unit === 'month')
    for (const word of ['か月', 'カ月', 'ヶ月', 'ヵ月', 'ケ月', 'か月間', 'ヶ月間', '개월간', '个月内'])
      words.add(fold(word));
  else for (const word of ['日間', '天内', '일간']) words.add(word);
  words.delete('');
  units.set(unit, words);
  return words;
}

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
  const unit = (['month', 'day'] as const).find((one) => startsWithWord(after, unitWords(one)));
  // "30 derniers jours": an adjective may stand between number and unit.
  const last =
    unit ?? (['month', 'day'] as const).find((one) => unitWords(one).has(after.split(' ').at(-1) ?? ''));
  return last && count > 0 && count <= 750 ? { unit: last, count } : null;
}

const startsWithWord = (text: string, words: ReadonlySet<string>): boolean =>
  [...words].some(
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
