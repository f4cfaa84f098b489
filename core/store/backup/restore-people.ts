import type { Database } from '../database';
import { identify, identifyKeys } from '../people';
import type { PersonRecord } from '../records';
import { isGone, tombstones } from '../tombstones';

/**
 * Find or make a backup's people; whoever is forgotten in either place is forgotten. In a transaction over
 * `peopleTables`.
 * @returns the id here of each id there
 */
export async function restorePeople(
  db: Database,
  people: readonly PersonRecord[],
): Promise<ReadonlyMap<number, number>> {
  const sightings = people.map(({ keys, name, email, alias }) => ({
    ref: {},
    keys,
    seen: { name, email, ...(alias ? { alias } : {}) },
  }));
  const gone = sightings.filter(({ keys }) => isGone(keys));
  await identifyKeys(db, gone, 0);
  await forgetLiving(db);
  const ids = await identify(db, sightings, 0);
  return new Map(
    people.flatMap(({ id, keys }) => {
      const here = ids.get(keys[0] ?? '');
      return here === undefined ? [] : [[id, here]];
    }),
  );
}

/** Those stored by name whom the backup knows to be forgotten. */
async function forgetLiving(db: Database): Promise<void> {
  const traceOf = await tombstones(db);
  for (const person of await db.people.toArray()) {
    const traces = isGone(person.keys) ? null : traceOf(person.keys);
    if (!traces) continue;
    const ids = await identifyKeys(db, [{ ref: {}, keys: [...person.keys, ...traces] }], 0);
    const one = await db.people.get(ids.get(traces[0] ?? '') ?? 0);
    if (!one) continue;
    const keys = [...new Set([...one.keys.filter((key) => isGone([key])), ...traces])].sort();
    const { id, code } = one;
    const nameless: PersonRecord = { id, keys, name: null, email: null };
    await db.people.put(code === undefined ? nameless : { ...nameless, code });
  }
}
