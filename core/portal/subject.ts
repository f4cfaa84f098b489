import type { PersonRef } from '@/core/model/capture';
import { isPersonText } from './person-text';
import type { Sketch } from './sketch';

const EMAIL = /^[^\s@<>()]{1,64}@[^\s@<>()]{1,200}\.[^\s@<>().]{2,30}$/;

/**
 * Whose page it is: the name, hash or address in its heading and an address near it. A hidden name ("*****") is none.
 * @returns null when the page shows neither
 */
export function subjectIn({ headings, address }: Sketch): PersonRef | null {
  const [main] = headings;
  if (!main || !isPersonText(main.text)) return null;
  const near = address !== null && EMAIL.test(address) ? address : null;
  const email = EMAIL.test(main.text) ? main.text : near;
  const person: PersonRef = {};
  if (email) person.email = email;
  if (/^[0-9a-f]{40}$/i.test(main.text)) person.hash = main.text.toLowerCase();
  else if (!EMAIL.test(main.text) && !/^\*+$/.test(main.text)) person.name = main.text;
  return person.email || person.hash || person.name ? person : null;
}
