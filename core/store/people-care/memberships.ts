import type { GroupKind, Memberships } from '@/core/ledger/groups';
import type { PersonRef } from '@/core/model/capture';
import type { Day } from '@/core/units/brands';
import { cleanName } from '../keys';
import { identify, peopleTables, sightingOf } from '../people';
import { read, type Store, write } from '../store';

/** A row of a Groups export or of the admin's mapping. */
export interface Placing {
  readonly person: PersonRef;
  readonly name: string;
  /** From when on; null: as long as anything is known. */
  readonly from: Day | null;
}

/**
 * Remember where people belong. A list with the same id replaces the one before.
 * @param list id (a file's digest), kind, origin ('state': a Groups export; 'mapping': the admin's) and day
 * @throws StoreError
 */
export async function saveMemberships(
  store: Store,
  list: Omit<Memberships, 'members'>,
  placings: readonly Placing[],
): Promise<void> {
  const sightings = placings.map(({ person }) => sightingOf(person, ''));
  await write(store, peopleTables, async (db) => {
    const ids = await identify(db, sightings, list.day);
    const members = placings.flatMap(({ name, from }, i) => {
      const person = ids.get(sightings[i]?.keys[0] ?? '');
      const clean = cleanName(name);
      return person === undefined || !clean ? [] : [{ person, name: clean, from }];
    });
    await db.memberships.put({ ...list, members });
  });
}

/** Every list of who belongs where, for `groupsOn`. @throws StoreError */
export const loadMemberships = (store: Store, kind?: GroupKind): Promise<Memberships[]> =>
  read(
    store,
    (db) => [db.memberships],
    (db) => db.memberships.filter((one) => kind === undefined || one.kind === kind).toArray(),
  );

/** Take a list back. @throws StoreError */
export async function deleteMemberships(store: Store, id: string): Promise<void> {
  await write(
    store,
    (db) => [db.memberships],
    (db) => db.memberships.delete(id),
  );
}
