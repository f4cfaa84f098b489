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
  const { mode, least } = await loadPrivacy(store);
  const known = { team, currency, least, names: new Map() };
  if (mode === 'groups') {
    const { waste } = wasteTold(loaded.waste);
    const everybody = [...loaded.people].filter((person) => person > 0);
    const groups = await groupWaste(store, waste, everybody, filter.group, today);
    // The sum of few people's rows is as good as the rows, and a sum less what groups show tells of a few.
    return { ...known, total: null, harmless: 0, waste: withoutRows(waste, least), whole: null, groups };
  }
  const members = filter.group && (await knownMembers(store, filter.group, today));
  const { waste, ...sums } = wasteTold(narrowWaste(loaded.waste, members, filter.product));
  const view = { ...known, groups: null, ...sums };
  return withNames(store, { ...view, ...cut(waste) });
}
