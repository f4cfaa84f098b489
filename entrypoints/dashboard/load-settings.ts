import type { SettingsView } from '@/components/dashboard/settings-view';
import type { Settings } from '@/core/model/settings';
import { learnedRates } from '@/core/rates/learn-rates';
import { chargeRows } from '@/core/rates/rate-evidence';
import { type ProductRates, rateTable } from '@/core/rates/rate-table';
import { startingSettings } from '@/core/rates/starting-values';
import { isSample } from '@/core/store/sample';
import { loadPolicy, loadSettings } from '@/core/store/settings';
import type { Store } from '@/core/store/store';
import { loadTaught } from '@/core/store/taught';
import { listTeams } from '@/core/store/teams';
import { usageOf } from '@/core/store/usage';
import type { Day } from '@/core/units/brands';
import { lotsKnown } from './load-lots';
import { knownFacts } from './plans/known';

/** What the settings page shows. @throws StoreError */
export async function loadSettingsView(store: Store, today: Day): Promise<SettingsView> {
  const [{ settings, repaired }, company, taught, counts, teams] = await Promise.all([
    loadSettings(store, startingSettings()),
    loadPolicy(store),
    loadTaught(store),
    usageOf(store),
    listTeams(store),
  ]);
  return {
    settings,
    today,
    repaired,
    company,
    taught,
    counts: { teams: counts.teams, people: counts.people, readings: counts.captures },
    hasSample: teams.some(isSample),
    lots: await lotsKnown(store, teams, settings, today),
    rates: await ratesKnown(
      store,
      teams.map(({ key }) => key),
      settings,
      today,
    ),
  };
}

/** Every product that was read or has a rate, with what each source says. */
async function ratesKnown(
  store: Store,
  teams: readonly string[],
  settings: Settings,
  today: Day,
): Promise<ProductRates[]> {
  const facts = [];
  for (const team of teams) facts.push(await knownFacts(store, team));
  const rows = facts.flatMap((one) => [...chargeRows(one), ...(one.daily?.charges ?? [])]);
  const seen = rows.flatMap(({ product }) => (product ? [product] : []));
  return rateTable(settings, learnedRates(facts), seen, today);
}
