import type { WasteView } from '@/components/dashboard/waste/waste-view';
import { teamWaste } from '@/core/advice/waste/team-waste';
import { shownName } from '@/core/privacy/disguise';
import { peopleByIds } from '@/core/store/people-by-ids';
import { loadPlannedBurns } from '@/core/store/planned-burns';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';
import { loadUses } from './load-uses';

/** What a team pays and doesn't need; null: nothing was read yet. @throws StoreError */
export async function loadWasteView(
  store: Store,
  chosen: string | null,
  today: Day,
): Promise<WasteView | null> {
  const loaded = await loadUses(store, chosen, today);
  if (!loaded) return null;
  const { teams, team, settings } = loaded;
  const planned = await loadPlannedBurns(store, team);
  const waste = teamWaste({ ...loaded, today, planned });
  const { idle, leavers, double, oneProduct, singles, overnight, burn } = waste;
  const found = [idle, leavers, double, oneProduct, singles, overnight, burn].flat();
  const people = await peopleByIds(store, [...new Set(found.map(({ personId }) => personId))]);
  const names = new Map([...people].map(([id, person]) => [id, shownName(person)]));
  return { teams, team, currency: settings.currency, waste, names };
}
