import type { FirstRunView } from '@/components/dashboard/first-run/first-run-view';
import { firstSteps, showsFirstSteps } from '@/core/model/first-run';
import { firstTokenPrice, tokenPriceOrigin } from '@/core/rates/price-of-tokens';
import { startingSettings } from '@/core/rates/starting-values';
import { isSample } from '@/core/store/sample';
import { loadSettings } from '@/core/store/settings';
import type { Store } from '@/core/store/store';
import { listTeams } from '@/core/store/teams';
import { minor } from '@/core/units/brands';

/** The first steps; null: they are done, or hidden. @throws StoreError */
export async function loadFirstRun(store: Store): Promise<FirstRunView | null> {
  const [{ settings }, teams] = await Promise.all([
    loadSettings(store, startingSettings()),
    listTeams(store),
  ]);
  const steps = firstSteps(
    settings,
    teams.some((team) => !isSample(team)),
  );
  if (!showsFirstSteps(steps, settings.firstRun)) return null;
  const price = firstTokenPrice(settings);
  return {
    steps,
    tokenPrice: price === null ? null : { minor: minor(Math.round(price)), currency: settings.currency },
    priceOrigin: tokenPriceOrigin(settings),
    privacy: settings.privacy,
    hasSample: teams.some(isSample),
  };
}
