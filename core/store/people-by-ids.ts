import type { PersonRef } from '@/core/model/capture';
import { disguise } from '@/core/privacy/disguise';
import { peopleOf } from './people-of';
import { loadPrivacy } from './privacy';
import type { PersonRecord } from './records';
import { read, type Store } from './store';
import { isGone } from './tombstones';

/** A person's names, for views only: see `peopleByIds`. */
export interface KnownPerson {
  readonly id: number;
  readonly code?: number;
  readonly name: string | null;
  readonly email: string | null;
  readonly hash: string | null;
  /** What the admin calls somebody whose name is hidden. */
  readonly alias: string | null;
  /** Forgotten on request: there is no name any more, for good. */
  readonly forgotten: boolean;
}

/** @param person as stored */
export const knownPerson = ({ id, name, email, alias, keys, code }: PersonRecord): KnownPerson => ({
  id,
  ...(code === undefined ? {} : { code }),
  name: name?.text ?? null,
  email: email?.text ?? null,
  hash: keys.find((key) => key.startsWith('hash:'))?.slice(5) ?? null,
  alias: alias?.text ?? null,
  forgotten: isGone(keys),
});

/** A person as a row could show them: the newest name and e-mail, the Autodesk ID or hash if known. */
export function refOfPerson({ name, email, alias, keys }: PersonRecord): PersonRef {
  const keyed = (kind: string) => keys.find((key) => key.startsWith(kind))?.slice(kind.length);
  const autodeskId = keyed('id:');
  const hash = keyed('hash:');
  const shown = name ?? alias;
  return {
    ...(email ? { email: email.text } : {}),
    ...(autodeskId === undefined ? {} : { autodeskId }),
    ...(hash === undefined ? {} : { hash }),
    ...(shown ? { name: shown.text } : {}),
  };
}

/**
 * Those of the people that are stored, by id, as they may be shown: in pseudonymous and group-only mode without names.
 * Whoever shows people, or writes them into a file, takes them from here.
 * @throws StoreError
 */
export async function peopleByIds(store: Store, ids: readonly number[]): Promise<Map<number, KnownPerson>> {
  const privacy = await loadPrivacy(store);
  const people = await read(
    store,
    (db) => [db.people],
    (db) => peopleOf(db, ids),
  );
  return new Map(people.map((person) => [person.id, disguise(knownPerson(person), privacy)]));
}
