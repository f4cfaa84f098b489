import type { GroupsView } from '@/components/dashboard/privacy/groups-view';
import type { Filter } from '@/core/model/filter';
import { groupCosts } from '@/core/privacy/group-costs';
import { loadPrivacy } from '@/core/store/privacy';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';
import { loadAdvice, loadPeopleView } from './load-people';
import { KINDS, placeOn, teamPlaces } from './team-places';

/** Everybody's advice added up by group; null: nothing was read yet. @throws StoreError */
export async function loadGroupsView(store: Store, filter: Filter, today: Day): Promise<GroupsView | null> {
  // Two filters would tell of those whom one lets through and the other doesn't: only rows are left out.
  const { group } = filter;
  const all: Filter = { ...filter, group: null, product: null };
  const kept = await loadPeopleView(store, all, today);
  const view = kept?.stale ? await loadAdvice(store, all, today) : kept;
  if (!view) return null;
  const { currency, missing, people, team } = view;
  const { least } = await loadPrivacy(store);
  // Money of another currency says nothing beside the rest.
  const own = people.filter(({ verdict }) => verdict.currency === currency);
  const verdicts = new Map(own.map(({ id, verdict }) => [id, verdict]));
  const known = { team, currency, least, missing };
  if (verdicts.size < least) return { ...known, kinds: [], total: null };
  const places = await teamPlaces(store, verdicts.keys());
  const there = KINDS.filter((kind) => places.lists.some((list) => list.kind === kind));
  const isAsked = (place: string | null) => group === null || place === group.name;
  return {
    ...known,
    kinds: there
      .filter((kind) => group === null || kind === group.by)
      .map((kind) => {
        const { rows } = groupCosts(verdicts, placeOn(places, kind, today), least);
        return { kind, rows: rows.filter(({ place }) => isAsked(place)) };
      }),
    total: groupCosts(verdicts, () => null, least).total,
  };
}
