import type { PersonRef } from '@/core/model/capture';
import { loadCanonical } from './daily/merges';
import { personKeys } from './keys';
import { read, type Store } from './store';

/** Beyond this many keys one read of the whole table is quicker than a look-up of each. */
const LOOK_UP_MAX = 100;

/**
 * Who is stored under the names a page shows; null where nobody is, or names of one row are of several people.
 * @param refs each with the key of the team its row is of
 * @throws StoreError
 */
export async function personIdsOf(
  store: Store,
  refs: readonly { readonly person: PersonRef | undefined; readonly team: string }[],
): Promise<(number | null)[]> {
  const keys = refs.map(({ person, team }) => (person ? personKeys(person, team) : []));
  const wanted = [...new Set(keys.flat())];
  if (wanted.length === 0) return refs.map(() => null);
  const people = await read(
    store,
    (db) => [db.people],
    (db) =>
      wanted.length > LOOK_UP_MAX
        ? db.people.toArray()
        : db.people.where('keys').anyOf(wanted).distinct().toArray(),
  );
  const canonical = await loadCanonical(store);
  const idOf = new Map(
    people.flatMap(({ id, keys: own }) => own.map((key) => [key, canonical(id)] as const)),
  );
  return keys.map((own) => {
    const ids = new Set(own.flatMap((key) => idOf.get(key) ?? []));
    const [id] = ids;
    return ids.size === 1 && id !== undefined ? id : null;
  });
}
