import type { ProductSeen, SettingsView } from '@/components/dashboard/settings-view';
import { learnedRates } from '@/core/rates/learn-rates';
import { productKey } from '@/core/rates/product-key';
import { chargeRows } from '@/core/rates/rate-evidence';
import { startingSettings } from '@/core/rates/starting-values';
import { loadTeamFacts } from '@/core/store/load-team-facts';
import { isSample } from '@/core/store/sample';
import { loadSettings } from '@/core/store/settings';
import type { Store } from '@/core/store/store';
import { loadTaught } from '@/core/store/taught';
import { listTeams } from '@/core/store/teams';
import { usageOf } from '@/core/store/usage';
import type { Day } from '@/core/units/brands';

/** What the settings page shows. @throws StoreError */
export async function loadSettingsView(store: Store, today: Day): Promise<SettingsView> {
  const [{ settings, repaired }, taught, counts, teams] = await Promise.all([
    loadSettings(store, startingSettings()),
    loadTaught(store),
    usageOf(store),
    listTeams(store),
  ]);
  return {
    settings,
    today,
    repaired,
    taught,
    counts: { teams: counts.teams, people: counts.people, readings: counts.captures },
    hasSample: teams.some(isSample),
    products: await productsSeen(
      store,
      teams.map(({ key }) => key),
    ),
  };
}

/** Every product in the newest readings, with the rate its charges prove. */
async function productsSeen(store: Store, teams: readonly string[]): Promise<ProductSeen[]> {
  const facts = [];
  for (const team of teams) facts.push(await loadTeamFacts(store, team));
  const { daily } = learnedRates(facts);
  const rows = facts.flatMap((one) => [...chargeRows(one), ...(one.daily?.charges ?? [])]);
  const names = new Map(rows.flatMap(({ product }) => (product ? [[productKey(product), product]] : [])));
  return [...names]
    .map(([key, name]) => ({ name, learned: daily.get(key)?.at(-1) ?? null }))
    .sort((a, b) => a.name.localeCompare(b.name));
}
