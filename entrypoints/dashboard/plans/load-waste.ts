import { cutWaste } from '@/components/dashboard/waste/cut-waste';
import type { WasteView } from '@/components/dashboard/waste/waste-view';
import { narrowWaste } from '@/core/advice/waste/narrow-waste';
import { type TeamWaste, teamWaste } from '@/core/advice/waste/team-waste';
import { wasteTotal } from '@/core/advice/waste/waste-total';
import type { Filter } from '@/core/model/filter';
import { loadPlannedBurns } from '@/core/store/planned-burns';
import { loadPrivacy } from '@/core/store/privacy';
import { READ_TABLES } from '@/core/store/revisions';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';
import { groupWaste, withoutRows } from './group-waste';
import { knownMembers } from './known';
import { loadUses } from './load-uses';
import { remember } from './remember';
import { withNames } from './waste-names';

const TEAMS = 3;

/** Everything of a team, worked out anew only after a change; a narrower filter is a pass over it. */
const wasteOf = remember(
  [...READ_TABLES, 'kept:decision'],
  TEAMS,
  async (store, asked: string | null, today: Day) => {
    const loaded = await loadUses(store, { team: asked }, today);
    if (!loaded) return null;
    const { team, settings, known } = loaded;
    const planned = await loadPlannedBurns(store, team);
    const waste = teamWaste({ ...loaded, today, planned });
    return { team, settings, waste, people: new Set(known.uses.map(({ person }) => person)) };
  },
);

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
  const loaded = await wasteOf(store, filter.team, today);
  if (!loaded) return null;
  const { team, settings } = loaded;
  const members = filter.group && (await knownMembers(store, filter.group, today));
  const all = narrowWaste(loaded.waste, members, filter.product);
  const waste = { ...all, double: all.double.filter(({ harm }) => harm !== 'before') };
  const { mode, least } = await loadPrivacy(store);
  const view = {
    ...{ team, currency: settings.currency, least, names: new Map(), groups: null },
    harmless: all.double.length - waste.double.length,
    total: wasteTotal(waste),
  };
  if (mode === 'groups') {
    const everybody = [...loaded.people].filter((person) => person > 0);
    const groups = await groupWaste(store, waste, everybody, today);
    return { ...view, waste: withoutRows(waste), whole: null, groups };
  }
  return withNames(store, { ...view, ...cut(waste) });
}
