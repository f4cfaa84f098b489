import type { Database } from './database';

/** Key of somebody forgotten: says nothing of who it was, but recognises them when a file names them again. */
const GONE = 'gone:';
const SALT_BYTES = 16;

export const isGone = (keys: readonly string[]): boolean => keys.some((key) => key.startsWith(GONE));

/** A new salt, so that one key's trace can't be looked up in another database. */
export function newSalt(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The trace of a key. Keys of a forgotten person stay what they are. */
export const goneKey = (key: string, salt: string): string =>
  key.startsWith(GONE) ? key : `${GONE}${salt}:${mix(salt + key, 1)}${mix(key + salt, 2)}`;

/** 53 bits of a text (cyrb53 by bryc, public domain). Not async, as a transaction doesn't wait for the browser's digest. */
function mix(text: string, seed: number): string {
  let a = 0xdeadbeef ^ seed;
  let b = 0x41c6ce57 ^ seed;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36).padStart(11, '0');
}

/**
 * What stands for a person's keys: the traces, if one of them is of somebody forgotten; else null.
 * To be called in a transaction over people.
 */
export async function tombstones(db: Database): Promise<(keys: readonly string[]) => string[] | null> {
  const traces = new Set<string>();
  await db.people
    .where('keys')
    .startsWith(GONE)
    .each((person) => {
      for (const key of person.keys) traces.add(key);
    });
  const salts = [...new Set([...traces].map((key) => key.split(':')[1] ?? ''))];
  return (keys) => {
    for (const salt of salts) {
      const gone = keys.map((key) => goneKey(key, salt));
      if (gone.some((key) => traces.has(key))) return gone;
    }
    return null;
  };
}
