import { fold } from '@/core/units/fold';
import { tableWords, type WordList } from './words';

/** No name of a sum, command or notice is longer. */
const MAX_LENGTH = 60;

/** A text as the lists of words have it: lower case, no accents, no punctuation. */
export const plainWord = (text: string): string =>
  fold(text)
    .replace(/[\s:.…()\u2022-]+/g, ' ')
    .trim();

const isOneOf = (list: WordList, text: string): boolean =>
  text.length < MAX_LENGTH && tableWords(list).has(plainWord(text));

/**
 * Whether a row named so is a sum of other rows: "Total", "Gesamt:", "Grand total (57)", "合計".
 * The whole text must say so: "Total Station" is a product.
 */
export const looksLikeTotal = (text: string): boolean => isOneOf('total', text.replace(/\p{N}+/gu, ''));

/** Whether a row named so has the averages of other rows. */
export const looksLikeAverage = (text: string): boolean => isOneOf('average', text);

/** Whether a text is an e-mail address or a bare ID, which only a person has: sums have none. */
export const looksLikeIdentity = (text: string): boolean =>
  /^[^\s@]{1,64}@[^\s@]{3,255}$/.test(text) ||
  /^(?=[a-z]{0,40}\d)(?=\d{0,40}[a-z])[a-z\d]{8,40}$/i.test(text);

/** Whether a text is a command of the row ("View details"), no value. */
export const looksLikeAction = (text: string): boolean => isOneOf('action', text);

/** Whether a text only says that rows are on their way. */
export const looksLikeLoading = (text: string): boolean => isOneOf('loading', text);
