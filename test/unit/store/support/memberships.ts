import { type Placing, type PlacingList, putPlacings } from '@/core/store/people-care/memberships';
import { peopleTables } from '@/core/store/repoint';
import { type Store, write } from '@/core/store/store';

/** A list of who belongs where, stored as an import does. */
export const saveMemberships = (
  store: Store,
  list: PlacingList['list'],
  placings: readonly Placing[],
): Promise<void> => write(store, peopleTables, (db) => putPlacings(db, { list, placings }));
