import type lists from './words.json';

/** The lists of words tables use, each as one string with "|" between: see `words.json` and its names below. */
export type TableWords = Readonly<Record<keyof typeof lists, string>>;

/**
 * - `total`: what a row that sums others is called
 * - `average`: what a row of averages is called
 * - `action`: commands a row may hold beside its values
 * - `loading`: what stands in a table while its rows are on their way
 * - `next`, `previous`, `end`: parts of what a pager's controls are called; the ends are never one step
 * - `more`: what has a table show further rows in the same place; with `+`, only beside a number or a word for rows
 * - `moreThan`: "at least so many", which is no count
 * - `row`: what a count of rows counts
 */
export type WordList = keyof TableWords;

let given: Partial<Record<string, ReadonlySet<string>>> | null = null;

/**
 * Gives the words to all that reads tables: they are data of their own so that a script on each page of the portal need not carry them.
 * To be called once, before any table is read.
 */
export function setTableWords(words: TableWords): void {
  given = Object.fromEntries(
    Object.entries(words).map(([name, list]): [string, ReadonlySet<string>] => [
      name,
      new Set(list.split('|')),
    ]),
  );
}

/** @throws Error 'no-words' where none were given: without them a sum would be taken for a row */
export function tableWords(list: WordList): ReadonlySet<string> {
  const words = given?.[list];
  if (!words) throw new Error('no-words');
  return words;
}

/** Whether a text has one of a list's words in it, as part of another word too. */
export const includesWord = (list: WordList, text: string): boolean => {
  const plain = text.toLowerCase();
  for (const word of tableWords(list)) if (plain.includes(word)) return true;
  return false;
};
