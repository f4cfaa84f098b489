import { cutWaste } from '@/components/dashboard/waste/cut-waste';
import type { WasteView } from '@/components/dashboard/waste/waste-view';
import { narrowWaste } from '@/core/advice/waste/narrow-waste';
import type { TeamWaste } from '@/core/advice/waste/team-waste';
import { wasteTold } from '@/core/advice/waste/waste-total';
import type { Filter } from '@/core/model/filter';
import { loadPrivacy } from '@/core/store/privacy';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';
import { askTeam } from './asked';
import { isOfFew } from './few-people';
import { groupWaste, withoutRows } from './group-waste';
import { knownMembers } from './known';
import { withNames } from './waste-names';
import { wasteOf } from './waste-of';

/** What a team pays and doesn't need; null: nothing was read yet. @throws StoreError */
export const loadWasteView = (store: Store, filter: Filter, today: Day): Promise<WasteView | null> =>
  wasteView(store, filter, today, (waste) => ({ waste, whole: null }));

/** The same with the first rows of each list, and how many there are. @throws StoreError */
export const loadFirstWaste = (store: Store, filter: Filter, today: Day): Promise<WasteView | null> =>
  wasteView(store, filter, today, cutWaste);

async function wasteView(
  store: Store,
  filter: Filter,
  today: Day,
  cut: (waste: TeamWaste) => Pick<WasteView, 'waste' | 'whole'>,
): Promise<WasteView | null> {
  const asked = await askTeam(store, filter);
  const loaded = asked && (await wasteOf(store, asked.team, today));
  if (!loaded) return null;
  const { team } = loaded;
  const { currency } = loaded.settings;
  const hidden = await isOfFew(store, loaded.uses, filter, today);
  const members = filter.group && (await knownMembers(store, filter.group, today));
  const all = narrowWaste(loaded.waste, hidden ? new Set() : members, filter.product);
  const { waste, ...sums } = wasteTold(all);
  const { mode, least } = await loadPrivacy(store);
  const view = { team, currency, least, names: new Map(), groups: null, ...sums };
  if (mode === 'groups') {
    const everybody = [...loaded.people].filter((person) => person > 0);
    const groups = await groupWaste(store, waste, everybody, today);
    // The sum of few people's rows is as good as the rows, and a sum less what groups show tells of a few.
    return { ...view, total: null, harmless: 0, waste: withoutRows(waste), whole: null, groups };
  }
  return withNames(store, { ...view, ...cut(waste) });
}
