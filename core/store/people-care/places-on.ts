import { groupsOn } from '@/core/ledger/groups';
import type { Day } from '@/core/units/brands';
import { loadCanonical } from '../daily/merges';
import type { Store } from '../store';
import { loadMemberships } from './memberships';

/** All places each person belongs to on a day, of every kind. @throws StoreError */
export async function placesOn(store: Store, today: Day): Promise<Map<number, string[]>> {
  const [lists, canonical] = await Promise.all([loadMemberships(store), loadCanonical(store)]);
  const found = new Map<number, string[]>();
  for (const kind of new Set(lists.map((list) => list.kind)))
    for (const [person, names] of groupsOn(lists, kind, today, canonical))
      found.set(person, [...new Set([...(found.get(person) ?? []), ...names])]);
  return found;
}
