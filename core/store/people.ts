import type { PersonRef } from '@/core/model/capture';
import type { Database } from './database';
import { cleanName, personKeys } from './keys';
import { groupKeys } from './link-keys';
import type { PersonRecord, Seen } from './records';
import { repoint } from './repoint';
import { tombstones } from './tombstones';

/** A person as a row shows them, with the keys that prove who it is. */
export interface Sighting {
  readonly ref: PersonRef;
  readonly keys: readonly string[];
  /** When each name was seen, where that isn't the day of the reading (backups). */
  readonly seen?: Pick<PersonRecord, 'name' | 'email' | 'alias'>;
}

/** @param team key of the team the row belongs to */
export const sightingOf = (ref: PersonRef, team: string): Sighting => ({ ref, keys: personKeys(ref, team) });

/** Beyond this many keys one read of the whole table is quicker than a look-up of each. */
const LOOK_UP_MAX = 100;

async function peopleWith(db: Database, keys: readonly string[]): Promise<PersonRecord[]> {
  if (keys.length > LOOK_UP_MAX) return db.people.toArray();
  return db.people.where('keys').anyOf(keys).distinct().toArray();
}

/** The newer text; on the same day the one that sorts last, so that order of arrival doesn't matter. */
const newest = (a: Seen | null, b: Seen | null): Seen | null => {
  if (!a || !b) return a ?? b;
  if (a.day !== b.day) return a.day > b.day ? a : b;
  return a.text >= b.text ? a : b;
};

const seen = (text: string | undefined, day: number): Seen | null => {
  const clean = cleanName(text ?? '');
  return clean ? { text: clean, day } : null;
};

/** What a person's pseudonym is made of. */
export const codeOf = ({ id, code }: Pick<PersonRecord, 'id' | 'code'>): number => code ?? id;

const same = (a: PersonRecord, b: PersonRecord): boolean =>
  [a, b]
    .map(({ keys, name, email, alias, code }) => JSON.stringify([keys, name, email, alias, code]))
    .every((text, _, all) => text === all[0]);

/**
 * Find or make the people of a capture. Keys that one row shows together belong to one person:
 * people they prove to be the same are merged, and all stored rows point to the one that stays.
 * Somebody forgotten is recognised, and stays without a name. To be called in a transaction over `peopleTables`.
 * @param day UTC day of the reading
 * @returns the person's id by any of the keys
 */
export async function identify(
  db: Database,
  sightings: readonly Sighting[],
  day: number,
): Promise<Map<string, number>> {
  const traceOf = await tombstones(db);
  const disguised = sightings.map((sighting): Sighting => {
    const gone = traceOf(sighting.keys);
    return gone ? { ref: {}, keys: gone } : sighting;
  });
  const ids = await identifyKeys(db, disguised, day);
  for (const [i, { keys }] of sightings.entries()) {
    const id = ids.get(disguised[i]?.keys[0] ?? '');
    if (id !== undefined) for (const key of keys) ids.set(key, id);
  }
  return ids;
}

/** The same without regard to who is forgotten. */
export async function identifyKeys(
  db: Database,
  sightings: readonly Sighting[],
  day: number,
): Promise<Map<string, number>> {
  const wanted = new Set(sightings.flatMap((sighting) => sighting.keys));
  if (wanted.size === 0) return new Map();
  const known = (await peopleWith(db, [...wanted])).filter((person) =>
    person.keys.some((key) => wanted.has(key)),
  );
  const groupOf = groupKeys([...known, ...sightings].map((one) => one.keys));

  const before = new Map<string, PersonRecord[]>();
  const after = new Map<string, Omit<PersonRecord, 'id'>>();
  const add = (keys: readonly string[], name: Seen | null, email: Seen | null, alias: Seen | null = null) => {
    const group = groupOf(keys[0] ?? '');
    const now = after.get(group);
    const given = newest(now?.alias ?? null, alias);
    after.set(group, {
      keys: [...new Set([...(now?.keys ?? []), ...keys])].sort(),
      name: newest(now?.name ?? null, name),
      email: newest(now?.email ?? null, email),
      ...(given ? { alias: given } : {}),
    });
    return group;
  };
  for (const person of known) {
    const group = add(person.keys, person.name, person.email, person.alias);
    before.set(group, [...(before.get(group) ?? []), person]);
  }
  for (const { ref, keys, seen: known } of sightings) {
    if (keys.length === 0) continue;
    if (known) add(keys, known.name, known.email, known.alias);
    else add(keys, seen(ref.name, day), seen(ref.email, day));
  }

  const ids = new Map<string, number>();
  const moved = new Map<number, number>();
  const changed: PersonRecord[] = [];
  const fresh: Omit<PersonRecord, 'id'>[] = [];
  for (const [group, person] of after) {
    const [stays, ...others] = (before.get(group) ?? []).sort((a, b) => a.id - b.id);
    if (!stays) {
      fresh.push(person);
      continue;
    }
    for (const other of others) moved.set(other.id, stays.id);
    const code = Math.min(...[stays, ...others].map(codeOf));
    const now = { ...person, id: stays.id, ...(code === stays.id ? {} : { code }) };
    if (!same(stays, now)) changed.push(now);
    for (const key of person.keys) ids.set(key, stays.id);
  }
  const added = await db.people.bulkAdd(fresh, { allKeys: true });
  fresh.forEach((person, index) => {
    const id = added[index];
    if (id !== undefined) for (const key of person.keys) ids.set(key, id);
  });
  if (changed.length > 0) await db.people.bulkPut(changed);
  if (moved.size > 0) await repoint(db, moved);
  return ids;
}
