import { type GroupedWaste, PEOPLE_LISTS } from '@/components/dashboard/waste/waste-view';
import type { TeamWaste } from '@/core/advice/waste/team-waste';
import type { Filter } from '@/core/model/filter';
import { tells } from '@/core/privacy/tells';
import { byGroup } from '@/core/privacy/waste-by-group';
import { loadPrivacy } from '@/core/store/privacy';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';
import { KINDS, placeOn, teamPlaces } from './team-places';

/** A team's waste without anybody in it. @param least people that may be counted */
export const withoutRows = (waste: TeamWaste, least: number): TeamWaste => ({
  ...waste,
  idle: [],
  leavers: [],
  double: [],
  oneProduct: [],
  singles: [],
  overnight: [],
  burn: [],
  access: waste.access
    .filter(
      ({ passing, regular }) =>
        passing.length >= least && tells(passing.length, passing.length + regular.length, least),
    )
    .map((one) => ({ ...one, passing: one.passing.map(() => 0), regular: one.regular.map(() => 0) })),
});

/**
 * How many people of each group a list of waste is about, and the money.
 * @param people everybody of the team: groups are large enough among them
 * @param group only its rows are wanted; null: all
 * @throws StoreError
 */
export async function groupWaste(
  store: Store,
  waste: TeamWaste,
  people: Iterable<number>,
  group: Filter['group'],
  today: Day,
): Promise<GroupedWaste> {
  const privacy = await loadPrivacy(store);
  const about = PEOPLE_LISTS.flatMap((id) => waste[id].map(({ personId }) => personId));
  const places = await teamPlaces(store, new Set([...people, ...about]));
  const kind = group?.by ?? KINDS.find((one) => places.lists.some((list) => list.kind === one));
  const placeOf = kind === undefined ? () => null : placeOn(places, kind, today);
  return Object.fromEntries(
    PEOPLE_LISTS.map((id) => {
      const rows = byGroup(waste[id], placeOf, privacy).filter(({ place }) => !group || place === group.name);
      const basis = waste[id][0]?.basis ?? 'year';
      return [id, { basis, rows }];
    }),
  );
}
