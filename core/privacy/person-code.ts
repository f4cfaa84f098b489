import { type Key, xtea } from './xtea';

/** Figures and letters that nobody takes for one another (Crockford). */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BITS_A_SIGN = 5;
/** Bits of half a code: 4 signs are enough for a million people, 6 for the others there could be. */
const HALVES = [10, 15, 25] as const;
/** As many rounds as NIST asks of such a cipher (SP 800-38G). */
const ROUNDS = 10;

/**
 * The code that stands for a person: a permutation of the numbers the database gives people, keyed by the salt (a
 * Feistel network over XTEA). So no two people share a code, it stays the same, and without the salt nothing leads back.
 * @param id of the person in the database, from 1
 * @param salt 128 bits in hexadecimal
 * @returns such as '7F3A'
 */
export function personCode(id: number, salt: string): string {
  const key = keyOf(salt);
  const half = HALVES.find((bits) => id < 4 ** bits) ?? HALVES[2];
  const mask = 2 ** half - 1;
  let left = Math.floor(id / 2 ** half) & mask;
  let right = id & mask;
  for (let round = 0; round < ROUNDS; round++) {
    const mixed = (left ^ xtea(right, (half << 8) | round, key)) & mask;
    left = right;
    right = mixed;
  }
  return spell(left * 2 ** half + right, (2 * half) / BITS_A_SIGN);
}

function keyOf(salt: string): Key {
  const word = (at: number) => Number.parseInt(salt.slice(at * 8, at * 8 + 8), 16) | 0;
  return [word(0), word(1), word(2), word(3)];
}

function spell(code: number, signs: number): string {
  let text = '';
  for (let rest = code; text.length < signs; rest = Math.floor(rest / SIGNS.length))
    text = SIGNS.charAt(rest % SIGNS.length) + text;
  return text;
}
