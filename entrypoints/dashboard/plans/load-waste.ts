import type { WasteView } from '@/components/dashboard/waste/waste-view';
import { narrowWaste } from '@/core/advice/waste/narrow-waste';
import { teamWaste } from '@/core/advice/waste/team-waste';
import type { Filter } from '@/core/model/filter';
import { shownName } from '@/core/privacy/disguise';
import { peopleByIds } from '@/core/store/people-by-ids';
import { membersOf } from '@/core/store/people-care/members-of';
import { loadPlannedBurns } from '@/core/store/planned-burns';
import { loadPrivacy } from '@/core/store/privacy';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';
import { groupWaste, withoutRows } from './group-waste';
import { loadUses } from './load-uses';

/** What a team pays and doesn't need; null: nothing was read yet. @throws StoreError */
export async function loadWasteView(store: Store, filter: Filter, today: Day): Promise<WasteView | null> {
  const loaded = await loadUses(store, filter, today);
  if (!loaded) return null;
  const { team, settings } = loaded;
  const planned = await loadPlannedBurns(store, team);
  const members = filter.group && (await membersOf(store, filter.group, today));
  const waste = narrowWaste(teamWaste({ ...loaded, today, planned }), members, filter.product);
  const { mode, least } = await loadPrivacy(store);
  const view = { team, currency: settings.currency, least };
  if (mode === 'groups') {
    const everybody = loaded.known.uses.map(({ person }) => person).filter((person) => person > 0);
    const groups = await groupWaste(store, waste, everybody, today);
    return { ...view, waste: withoutRows(waste), names: new Map(), groups };
  }
  const { idle, leavers, double, oneProduct, singles, overnight, burn } = waste;
  const found = [idle, leavers, double, oneProduct, singles, overnight, burn].flat();
  const people = await peopleByIds(store, [...new Set(found.map(({ personId }) => personId))]);
  const names = new Map([...people].map(([id, person]) => [id, shownName(person)]));
  return { ...view, waste, names, groups: null };
}
