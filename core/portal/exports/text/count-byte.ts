import { HIGH, ONES, wordsOf } from './byte-words';

/** How often a byte of ASCII stands before `end`. Most words hold none. */
export function countByte(bytes: Uint8Array, byte: number, end: number): number {
  const { words, first } = wordsOf(bytes.subarray(0, end));
  const wanted = byte * ONES;
  let count = countIn(bytes, byte, 0, Math.min(first, end));
  for (let word = 0; word < words.length; word++) {
    // A byte that is alike is zero now, and one less than zero has the high bit.
    const other = (words[word] ?? 0) ^ wanted;
    if (((other - ONES) & ~other & HIGH) === 0) continue;
    const at = first + word * 4;
    count += countIn(bytes, byte, at, at + 4);
  }
  return count + countIn(bytes, byte, first + words.length * 4, end);
}

function countIn(bytes: Uint8Array, byte: number, from: number, end: number): number {
  let count = 0;
  for (let at = from; at < end; at++) if (bytes[at] === byte) count++;
  return count;
}
