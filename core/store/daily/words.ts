import { productKey } from '@/core/rates/product-key';
import { cleanName } from '../keys';
import type { Word } from './records';

/** How a product's name is compared, also between files that write it differently. */
export const productWord = (text: string): Word => ({ key: productKey(text), text: cleanName(text) });

/** How a feature's or version's name is compared. */
export const plainWord = (text: string): Word => ({ key: cleanName(text), text: cleanName(text) });

/**
 * Where the texts that are used stand in a team's dictionary, from 1; new ones are added at its end.
 * Of two spellings the one that sorts last is shown, so that order of arrival doesn't matter.
 */
export function placeWords(
  stored: readonly Word[],
  texts: readonly string[],
  used: Uint8Array,
  wordOf: (text: string) => Word,
): { places: Uint32Array; words: readonly Word[] } {
  const words = [...stored];
  const at = new Map(words.map((word, place) => [word.key, place]));
  const places = Uint32Array.from(texts, (text, i) => {
    if (!used[i]) return 0;
    const word = wordOf(text);
    const known = at.get(word.key);
    if (known === undefined) {
      at.set(word.key, words.length);
      return words.push(word);
    }
    if (word.text > (words[known]?.text ?? '')) words[known] = word;
    return known + 1;
  });
  return { places, words };
}
