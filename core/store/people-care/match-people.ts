import type { PersonRef } from '@/core/model/capture';
import { isNameOnly } from '@/core/portal/read-person';
import { canonicalPeople } from '../daily/merges';
import type { Database } from '../database';
import { personKeys } from '../keys';
import { isGone } from '../tombstones';

/** A person's id; `unknown`: nothing stored is of them; `unclear`: several people bear the name. */
export type Match = number | 'unknown' | 'unclear';

/** A name's words in any order, without case and accents: "Lima, Ana" is "Ana Lima". */
const nameKey = (name: string): string =>
  (
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
    .sort()
    .join(' ');

/**
 * Who of the stored people each reference means: by address, id or hash, else by a name that only one of them bears.
 * Of people merged by hand the one that stands for them. To be called in a transaction over people and merges.
 */
export async function matchPeople(db: Database, people: readonly PersonRef[]): Promise<Match[]> {
  const canonical = await canonicalPeople(db);
  const byKey = new Map<string, number>();
  const byName = new Map<string, Set<number>>();
  await db.people.each(({ id, keys, name, alias }) => {
    if (isGone(keys)) return;
    for (const key of keys) byKey.set(key, canonical(id));
    for (const text of [name?.text, alias?.text]) {
      const key = nameKey(text ?? '');
      if (key !== '') byName.set(key, (byName.get(key) ?? new Set()).add(canonical(id)));
    }
  });
  return people.map((person): Match => {
    if (!isNameOnly(person)) {
      const known = personKeys(person, '').find((key) => byKey.has(key));
      return (known === undefined ? undefined : byKey.get(known)) ?? 'unknown';
    }
    const [one, ...others] = byName.get(nameKey(person.name ?? '')) ?? [];
    return one === undefined ? 'unknown' : others.length > 0 ? 'unclear' : one;
  });
}
