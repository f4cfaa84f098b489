import type { PersonRef } from '@/core/model/capture';
import { parentAcross } from './deep';
import type { PageSignals } from './page-signals';
import { isPersonText } from './person-text';

const EMAIL = /^[^\s@<>()]{1,64}@[^\s@<>()]{1,200}\.[^\s@<>().]{2,30}$/;

/**
 * Whose page it is: the name, hash or address in its heading and an address near it. A hidden name ("*****") is none.
 * @returns null when the page shows neither
 */
export function subjectIn({ headings }: PageSignals): PersonRef | null {
  const [main] = headings;
  if (!main || !isPersonText(main.text)) return null;
  const email = EMAIL.test(main.text) ? main.text : emailNear(main.element);
  const person: PersonRef = {};
  if (email) person.email = email;
  if (/^[0-9a-f]{40}$/i.test(main.text)) person.hash = main.text.toLowerCase();
  else if (!EMAIL.test(main.text) && !/^\*+$/.test(main.text)) person.name = main.text;
  return person.email || person.hash || person.name ? person : null;
}

/** The one address in the small box around a heading. */
function emailNear(heading: Element): string | null {
  let box = parentAcross(heading);
  for (let climb = 0; climb < 2 && box; climb += 1, box = parentAcross(box)) {
    const found = new Set<string>();
    for (const element of [...box.querySelectorAll('*')].slice(0, 60)) {
      const text = (element.childElementCount === 0 ? (element.textContent ?? '') : '').trim();
      if (EMAIL.test(text)) found.add(text);
    }
    const [email] = found;
    if (found.size > 0) return found.size === 1 && email ? email : null;
  }
  return null;
}
