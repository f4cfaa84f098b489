import type { UseDays } from '@/core/ledger/use-days';
import type { GroupKind } from '@/core/model/group-kind';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';
import { placeOn, teamPlaces } from './team-places';

/** Where people of a team belong, '': nowhere; without a kind of group everybody is. @throws StoreError */
export async function placesIn(store: Store, uses: readonly UseDays[], kind: GroupKind | null, today: Day) {
  if (kind === null) return () => '';
  const people = new Set(uses.flatMap(({ person }) => (person > 0 ? [person] : [])));
  const placeOf = placeOn(await teamPlaces(store, people), kind, today);
  return (person: number) => placeOf(person) ?? '';
}
