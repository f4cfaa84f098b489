import type { ForecastAsk } from '@/components/dashboard/forecast/forecast-view';
import { WHOLE_TEAM } from '@/core/ledger/unit';
import type { Store } from '@/core/store/store';
import { askTeam } from '../plans/asked';
import { teamsAhead } from '../plans/teams-ahead';
import { keptForecast } from './kept-forecast';

/** Works out the forecasts that are kept and aren't of today. @param code of the program @throws StoreError */
export async function forecastsAhead(
  store: Store,
  ask: Pick<ForecastAsk, 'team'>,
  now: number,
  code: string,
): Promise<void> {
  const known = await askTeam(store, ask);
  if (!known?.settings.features.forecast) return;
  for (const team of teamsAhead(known))
    await keptForecast(store, { team, unit: WHOLE_TEAM }, now, code, false);
}
