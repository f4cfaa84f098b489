import { canonicalPeople } from '../daily/merges';
import { peopleTables } from '../repoint';
import { type Store, write } from '../store';
import { goneKey, newSalt } from '../tombstones';
import { dropTraces } from './drop-traces';

/**
 * Remove everything that says who a person is: names, address, ids, groups, and those of people merged with them.
 * The tokens stay, nobody's, so that totals still hold. If a page or file names them again they stay forgotten.
 * @throws StoreError
 */
export async function forgetPerson(store: Store, person: number): Promise<void> {
  const salt = newSalt();
  await write(store, peopleTables, async (db) => {
    const canonical = await canonicalPeople(db);
    const people = await db.people.filter(({ id }) => canonical(id) === canonical(person)).toArray();
    const gone = new Set(people.map(({ id }) => id));
    await db.people.bulkPut(
      people.map(({ id, keys, code }) => ({
        id,
        ...(code === undefined ? {} : { code }),
        keys: keys.map((key) => goneKey(key, salt)).sort(),
        name: null,
        email: null,
      })),
    );
    await dropTraces(db, gone);
  });
}
