import { HIGH, ONES, wordsOf } from './byte-words';

/**
 * Whether bytes are text in UTF-8, as a strict decoder sees it, told without making a string.
 * @returns null: they aren't, or there is a zero among them, which no text has
 */
export function utf8In(bytes: Uint8Array): 'ascii' | 'utf-8' | null {
  const { words, first } = wordsOf(bytes);
  let found: 'ascii' | 'utf-8' = 'ascii';
  for (let at = 0; at < bytes.length; ) {
    if (at >= first && (at - first) % 4 === 0) {
      let word = (at - first) >> 2;
      while (word < words.length && isPlain(words[word] ?? 0)) word++;
      at = first + word * 4;
      if (at >= bytes.length) break;
    }
    const byte = bytes[at] ?? 0;
    if (byte === 0) return null;
    if (byte < 128) {
      at++;
      continue;
    }
    const length = letterAt(bytes, at);
    if (length === 0) return null;
    found = 'utf-8';
    at += length;
  }
  return found;
}

/** All four bytes are ASCII and none is zero: one less than zero has the high bit too. */
const isPlain = (word: number): boolean => (((word - ONES) | word) & HIGH) === 0;

/** Bytes of the letter that begins here; 0: none does. */
function letterAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  const second = bytes[at + 1] ?? 0;
  const follows = (byte: number | undefined) => byte !== undefined && (byte & 0xc0) === 0x80;
  if (first < 0xc2 || first > 0xf4 || !follows(second)) return 0;
  if (first < 0xe0) return 2;
  if (!follows(bytes[at + 2])) return 0;
  // Longer than need be, a surrogate, or beyond Unicode.
  if ((first === 0xe0 && second < 0xa0) || (first === 0xed && second > 0x9f)) return 0;
  if (first < 0xf0) return 3;
  if ((first === 0xf0 && second < 0x90) || (first === 0xf4 && second > 0x8f)) return 0;
  return follows(bytes[at + 3]) ? 4 : 0;
}
