import { startingSettings } from '@/core/rates/starting-values';
import { isBandDue } from '@/core/store/forecast-bands';
import { loadTeamFacts } from '@/core/store/load-team-facts';
import { loadSettings } from '@/core/store/settings';
import type { Store } from '@/core/store/store';
import { listTeams } from '@/core/store/teams';
import type { Day } from '@/core/units/brands';
import { teamOutlook } from './team-outlook';

/** Keep a forecast of every team now and then, also of those nobody looks at. @throws StoreError */
export async function keepBands(store: Store, today: Day): Promise<void> {
  const { settings } = await loadSettings(store, startingSettings());
  for (const { key } of await listTeams(store))
    if (await isBandDue(store, key, today))
      await teamOutlook(store, await loadTeamFacts(store, key), settings, today);
}
