import { groupsOn } from '@/core/ledger/groups';
import type { Filter } from '@/core/model/filter';
import type { Day } from '@/core/units/brands';
import { loadCanonical } from '../daily/merges';
import type { Store } from '../store';
import { loadMemberships } from './memberships';

/** Those who belong to a group on a day; somebody merged by hand counts as the person they are. @throws StoreError */
export async function membersOf(
  store: Store,
  { by, name }: NonNullable<Filter['group']>,
  on: Day,
): Promise<ReadonlySet<number>> {
  const [lists, canonical] = await Promise.all([loadMemberships(store), loadCanonical(store)]);
  const places = groupsOn(lists, by, on, canonical);
  return new Set([...places].flatMap(([person, names]) => (names.includes(name) ? [person] : [])));
}
