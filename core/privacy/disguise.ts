import type { PrivacyMode } from '@/core/model/privacy';
import { personCode } from './person-code';

/** How people are shown. */
export interface Privacy {
  readonly mode: PrivacyMode;
  /** 128 bits in hexadecimal; '': there is none, so that no one can be told from another. */
  readonly salt: string;
  /** What stands before a pseudonym's code, in the admin's language. */
  readonly word: string;
}

/** The same with what groups need. */
export interface GroupPrivacy extends Privacy {
  /** People a group needs to be shown by itself. */
  readonly least: number;
  /** What smaller groups are called together. */
  readonly small: string;
  /** People care may show real names for a visit. */
  readonly careNames: boolean;
}

/** Whatever tells who somebody is. */
export interface Named {
  readonly id: number;
  /** What the pseudonym is made of, where it isn't the id. */
  readonly code?: number;
  readonly name: string | null;
  readonly email: string | null;
  readonly hash: string | null;
  readonly alias: string | null;
}

/** The name that stands for a person where names are not shown: "Person 7F3A"; where only groups are: "Person". */
export const pseudonym = (id: number, { mode, salt, word }: Privacy): string =>
  mode === 'groups' || salt === '' ? word : `${word} ${personCode(id, salt)}`;

/** A person as views and files may know them: all names, or nothing but a pseudonym. */
export const disguise = <P extends Named>(person: P, privacy: Privacy): P =>
  privacy.mode === 'names'
    ? person
    : { ...person, name: pseudonym(person.code ?? person.id, privacy), email: null, hash: null, alias: null };

/** The shortest that tells a disguised person from others, as far as anything does. */
export const shownName = ({ name, alias, email, hash }: Omit<Named, 'id'>): string =>
  name ?? alias ?? email ?? (hash === null ? '–' : `${hash.slice(0, 10)}…`);
