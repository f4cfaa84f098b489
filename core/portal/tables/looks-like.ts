import { actionWords, loadingWords, totalWords } from './words';

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s:.…()\u2022-]+/g, ' ')
    .trim();

const setOf = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(plain));
const totals = setOf(totalWords);
const actions = setOf(actionWords);
const loadings = setOf(loadingWords);

/**
 * Whether a row named so is a sum of other rows: "Total", "Gesamt:", "Grand total (57)", "合計".
 * The whole text must say so: "Total Station" is a product.
 */
export const looksLikeTotal = (text: string): boolean =>
  text.length < 60 && totals.has(plain(text.replace(/[\d\p{N}]+/gu, '')));

/** Whether a text is a command of the row ("View details"), no value. */
export const looksLikeAction = (text: string): boolean => text.length < 60 && actions.has(plain(text));

/** Whether a text only says that rows are on their way. */
export const looksLikeLoading = (text: string): boolean => text.length < 60 && loadings.has(plain(text));
