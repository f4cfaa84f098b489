import { fold } from '@/core/units/fold';
import { unitOfWord } from '@/core/units/number-words';

const MAX_LENGTH = 80;

/**
 * A header as the vocabulary compares it: letters and digits only, so "tokens_used", "Tokens Used ▲" and
 * "Tokens used (tokens):" are one word. Per cent and currency signs stay, for "Tokens used %" is something else.
 * @returns '' when nothing is left, or the text is too long to be a header
 */
export function normalise(text: string): string {
  if (text.length > MAX_LENGTH) return '';
  return bare(fold(withoutUnit(splitCamel(text)))).replace(/\/$/, '');
}

/** A folded text's letters and digits. */
export const bare = (folded: string): string => folded.replace(/[^\p{L}\p{N}\p{M}\p{Sc}%/]/gu, '');

/** The words of a header, folded, in order. */
export const wordsOf = (text: string): string[] =>
  text.length > MAX_LENGTH
    ? []
    : (fold(withoutUnit(splitCamel(text))).match(/[\p{L}\p{N}\p{M}\p{Sc}%/]+/gu) ?? []);

/** Names of a reporting API come as one word: "tokensUsed". */
const splitCamel = (text: string): string =>
  /^[a-z]+(?:[A-Z][a-z]+)+$/.test(text) ? text.replace(/[A-Z]/g, ' $&') : text;

/** A unit in brackets at the end says nothing new: "Days used (days)"; "(USD)" or "(%)" does. */
function withoutUnit(text: string): string {
  const match = /^(.+?)\s*[(（[]([^()（）[\]]{1,20})[)）\]]\W*$/u.exec(text);
  const [, name, inside] = match ?? [];
  if (name === undefined || inside === undefined) return text;
  const unit = unitOfWord(inside);
  return (unit !== undefined && unit !== 'percent') || /^utc$/i.test(inside.trim()) ? name : text;
}
