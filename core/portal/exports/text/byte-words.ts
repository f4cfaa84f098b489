/** The highest bit of each of a word's four bytes, and the lowest. */
export const HIGH = 0x80808080 | 0;
export const ONES = 0x01010101;

/**
 * Bytes four at a time, which is quicker to walk.
 * @returns the words, and where the first begins: up to three bytes stand before it, and behind the last
 */
export function wordsOf(bytes: Uint8Array): { words: Int32Array; first: number } {
  const first = (4 - (bytes.byteOffset % 4)) % 4;
  const count = Math.max(0, (bytes.length - first) >> 2);
  const words = count === 0 ? NONE : new Int32Array(bytes.buffer, bytes.byteOffset + first, count);
  return { words, first };
}

const NONE = new Int32Array(0);
