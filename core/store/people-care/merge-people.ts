import { disguise, type Privacy } from '@/core/privacy/disguise';
import { canonicalPeople } from '../daily/merges';
import { type KnownPerson, knownPerson } from '../people-by-ids';
import { loadPrivacy } from '../privacy';
import { peopleTables } from '../repoint';
import { read, type Store, write } from '../store';
import { recount } from './recount';

/** A merge by hand, to be shown and undone. */
export interface Merge {
  readonly id: number;
  readonly people: readonly KnownPerson[];
  readonly at: number;
}

/**
 * Say that two people are one. Nothing stored of either changes: `unmergePeople` restores all of it.
 * @param at now, in milliseconds since 1970-01-01T00:00Z
 * @returns false when they are one already, or one of them isn't known
 * @throws StoreError
 */
export async function mergePeople(store: Store, a: number, b: number, at: number): Promise<boolean> {
  return write(store, peopleTables, async (db) => {
    const known = await db.people.bulkGet([a, b]);
    const canonical = await canonicalPeople(db);
    if (known.includes(undefined) || canonical(a) === canonical(b)) return false;
    await db.merges.add({ a, b, at });
    await recount(db, await together(db, a));
    return true;
  });
}

/** Undo a merge by hand. @throws StoreError */
export async function unmergePeople(store: Store, merge: number): Promise<void> {
  await write(store, peopleTables, async (db) => {
    const record = await db.merges.get(merge);
    if (!record) return;
    const people = await together(db, record.a);
    await db.merges.delete(merge);
    await recount(db, people);
  });
}

/** Everybody merged with a person, that one included. */
async function together(db: Parameters<typeof canonicalPeople>[0], person: number): Promise<Set<number>> {
  const canonical = await canonicalPeople(db);
  const all = (await db.merges.toArray()).flatMap(({ a, b }) => [a, b]);
  return new Set([person, ...all].filter((id) => canonical(id) === canonical(person)));
}

/**
 * Merges by hand, the newest first.
 * @param privacy how people are shown; as the settings say, if left out
 * @throws StoreError
 */
export async function listMerges(store: Store, privacy?: Privacy): Promise<Merge[]> {
  const as = privacy ?? (await loadPrivacy(store));
  return read(
    store,
    (db) => [db.merges, db.people],
    async (db) => {
      const merges = await db.merges.toArray();
      const people = await db.people.bulkGet(merges.flatMap(({ a, b }) => [a, b]));
      return merges
        .map(({ id, at }, i) => ({
          id,
          at,
          people: people
            .slice(2 * i, 2 * i + 2)
            .flatMap((one) => (one ? [disguise(knownPerson(one), as)] : [])),
        }))
        .sort((x, y) => y.at - x.at || y.id - x.id);
    },
  );
}
