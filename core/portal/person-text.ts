import { meaningsOf } from './vocabulary';

/** A name, address, hash or hidden name; never a word the portal is known to use. */
export const isPersonText = (text: string): boolean =>
  /^[0-9a-f]{40}$/i.test(text) ||
  /^\*{3,}$/.test(text) ||
  /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ||
  (meaningsOf(text).length === 0 && text.length <= 120 && /\p{L}/u.test(text));
