import type { Memberships } from '@/core/ledger/groups';
import type { PersonRef } from '@/core/model/capture';
import type { GroupKind } from '@/core/model/group-kind';
import { isNameOnly } from '@/core/portal/read-person';
import { groupOnly } from '@/core/privacy/group-only';
import type { Day } from '@/core/units/brands';
import { epochOfDay } from '@/core/units/day';
import { loadCanonical } from '../daily/merges';
import type { Database } from '../database';
import { cleanName } from '../keys';
import { identify, sightingOf } from '../people';
import { loadPrivacy } from '../privacy';
import { read, type Store, write } from '../store';
import { tombstones } from '../tombstones';
import { matchPeople } from './match-people';
import { peopleByTeam } from './team-people';

/** A row of a Groups export or of the admin's mapping. */
export interface Placing {
  readonly person: PersonRef;
  readonly name: string;
  /** From when on; null: as long as anything is known. */
  readonly from: Day | null;
}

/** A list of who belongs where, and its rows. */
export interface PlacingList {
  readonly list: Omit<Memberships, 'members'>;
  readonly placings: readonly Placing[];
}

/**
 * Remember where people belong, within a transaction over `peopleTables`. A list with the same id replaces the one before. Whoever is named
 * by address, id or hash is remembered even before anything else tells of them; a name alone must be one known
 * person's. Somebody forgotten is left out.
 */
export async function putPlacings(db: Database, { list, placings }: PlacingList): Promise<void> {
  const ids = await peopleOf(db, placings, list.day);
  const members = placings.flatMap(({ name, from }, i) => {
    const person = ids[i];
    const clean = cleanName(name);
    return person === undefined || !clean ? [] : [{ person, name: clean, from }];
  });
  // An older copy of the same list doesn't make it older.
  const stored = await db.memberships.get(list.id);
  const { day, changedAt } = stored && timeOf(stored) > timeOf(list) ? stored : list;
  await db.memberships.put({ ...list, day, ...(changedAt === undefined ? {} : { changedAt }), members });
}

const timeOf = ({ day, changedAt }: Pick<Memberships, 'day' | 'changedAt'>): number =>
  changedAt ?? epochOfDay(day);

async function peopleOf(
  db: Database,
  placings: readonly Placing[],
  on: Day,
): Promise<(number | undefined)[]> {
  const isForgotten = await tombstones(db);
  const sightings = placings.map(({ person }) => sightingOf(person, ''));
  const provable = sightings.filter(({ ref, keys }) => !isNameOnly(ref) && !isForgotten(keys));
  const ids = await identify(db, provable, on);
  const named = await matchPeople(
    db,
    placings.map(({ person }) => person),
  );
  return sightings.map(({ ref, keys }, i) => {
    if (isForgotten(keys)) return undefined;
    const match = named[i];
    return isNameOnly(ref) ? (typeof match === 'number' ? match : undefined) : ids.get(keys[0] ?? '');
  });
}

/**
 * Every list of who belongs where, for `groupsOn`, as it may be shown: where only groups are, without small ones.
 * @throws StoreError
 */
export async function loadMemberships(store: Store, kind?: GroupKind): Promise<Memberships[]> {
  const [lists, { mode, least, small }, canonical] = await Promise.all([
    storedMemberships(store, kind),
    loadPrivacy(store),
    loadCanonical(store),
  ]);
  if (mode !== 'groups') return lists;
  return groupOnly({ lists, scopes: await peopleByTeam(store), least, word: small, canonical });
}

/** The same as they are stored: for who looks after people. @throws StoreError */
export const storedMemberships = (store: Store, kind?: GroupKind): Promise<Memberships[]> =>
  read(
    store,
    (db) => [db.memberships],
    (db) => db.memberships.filter((one) => kind === undefined || one.kind === kind).toArray(),
  );

/** Take lists back. @throws StoreError */
export async function deleteMemberships(store: Store, ids: readonly string[]): Promise<void> {
  await write(
    store,
    (db) => [db.memberships],
    (db) => db.memberships.bulkDelete([...ids]),
  );
}
