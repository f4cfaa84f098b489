import type { PersonRef } from '@/core/model/capture';
import { withoutInvisible } from '@/core/units/plain-digits';

/** Longest text the model takes from a page. */
const LONGEST = 500;

const bare = (text: string): string => withoutInvisible(text).trim();

/** Whether a text is an e-mail address and nothing else. */
export function isEmail(text: string): boolean {
  const address = bare(text);
  const at = address.indexOf('@');
  if (at < 1 || at !== address.lastIndexOf('@') || address.length > 320 || /[\s<>()"]/.test(address))
    return false;
  const dot = address.lastIndexOf('.');
  return dot > at + 1 && dot < address.length - 2;
}

/** Whether a text is the 40-hex stand-in for a person whose name is hidden. */
export const isHash = (text: string): boolean => /^[0-9a-f]{40}$/i.test(bare(text));

/** Whether a name is hidden: "*****". */
export const isHidden = (text: string): boolean => /^[*•●＊]{2,}$/.test(bare(text));

/** Text from a page as the model holds it: one line, bounded. Letters stay as written. */
export const textOf = (cell: string): string => cell.replace(/\s+/g, ' ').trim().slice(0, LONGEST);

/** The cells that say who a row is about. */
export interface PersonCells {
  readonly user?: string | undefined;
  readonly firstName?: string | undefined;
  readonly lastName?: string | undefined;
  readonly email?: string | undefined;
  readonly autodeskId?: string | undefined;
}

/**
 * "Ana Lima\nana@example.com", "Ana Lima (ana@example.com)": what each piece of a cell is. A single word before an
 * address may be the start of a broken one: "ana. lima@example.com".
 */
function piecesOf(cell: string): string[] {
  return cell
    .split('\n')
    .flatMap((line) => {
      const last = line.lastIndexOf(' ');
      const end = line.slice(last + 1);
      const tail = end.replace(/^[<([]|[>)\]]$/g, '');
      const before = line.slice(0, last).replace(/[-–|·,]\s*$/, '');
      const apart = end !== tail || before.trim().includes(' ') || before !== line.slice(0, last);
      return last > 0 && apart && isEmail(tail) ? [before, tail] : [line];
    })
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '' && !isHidden(piece));
}

/** Who a row is about. @returns null when nothing in it says so */
export function personOf(cells: PersonCells): PersonRef | null {
  const person: { -readonly [K in keyof PersonRef]: PersonRef[K] } = {};
  const take = (cell: string | undefined, otherwise: 'name' | 'autodeskId' | 'none') => {
    // A cell that long is no name, and would cost as many looks as it has lines.
    for (const piece of cell && cell.length <= 4 * LONGEST ? piecesOf(cell) : []) {
      if (isHash(piece)) person.hash ??= bare(piece).toLowerCase();
      else if (isEmail(piece)) person.email ??= bare(piece).slice(0, LONGEST);
      // What had to be cut is nobody's name: two of them could be taken for one person.
      else if (otherwise !== 'none' && textOf(piece).length < LONGEST) person[otherwise] ??= textOf(piece);
    }
  };
  take(cells.email, 'none');
  take(cells.autodeskId, 'autodeskId');
  take(cells.user, 'name');
  const hidden = [cells.firstName, cells.lastName].some((part) => part !== undefined && isHidden(part));
  if (!hidden) {
    const parts = [cells.firstName ?? '', cells.lastName ?? ''].map(textOf).filter((part) => part !== '');
    const full = parts.join(' ');
    if (parts.length > 0) take(full, 'name');
  }
  return Object.keys(person).length === 0 ? null : person;
}

/** Same key, same person, as far as one page can tell: e-mail without regard to case, else ID, hash, name in one normal form. */
export function personKey(person: PersonRef): string {
  if (person.email) return `e:${person.email.toLowerCase()}`;
  if (person.autodeskId) return `i:${person.autodeskId}`;
  if (person.hash) return `h:${person.hash}`;
  return `n:${(person.name ?? '').normalize('NFC').toLowerCase()}`;
}

/** Whether only a name, which others may bear too, says who it is. */
export const isNameOnly = (person: PersonRef): boolean => !person.email && !person.autodeskId && !person.hash;
