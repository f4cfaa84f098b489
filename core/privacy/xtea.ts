const ROUNDS = 32;
const DELTA = 0x9e3779b9;

/** A key of 128 bits, as four words. */
export type Key = readonly [number, number, number, number];

/**
 * The left half of a block enciphered by XTEA (Needham and Wheeler, 1997): a keyed function whose result says nothing
 * of what went in without the key. Not async, as a list of names doesn't wait for the browser's digest.
 * @param left and right halves of the block, 32 bits each
 */
export function xtea(left: number, right: number, key: Key): number {
  let a = left | 0;
  let b = right | 0;
  let sum = 0;
  for (let round = 0; round < ROUNDS; round++) {
    a = (a + (((((b << 4) ^ (b >>> 5)) + b) | 0) ^ ((sum + (key[sum & 3] ?? 0)) | 0))) | 0;
    sum = (sum + DELTA) | 0;
    b = (b + (((((a << 4) ^ (a >>> 5)) + a) | 0) ^ ((sum + (key[(sum >>> 11) & 3] ?? 0)) | 0))) | 0;
  }
  return a >>> 0;
}
