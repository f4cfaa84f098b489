import type { ForecastAsk, ForecastView } from '@/components/dashboard/forecast/forecast-view';
import { keepView, loadView } from '@/core/store/kept-views';
import { READ_TABLES, revisionOf } from '@/core/store/revisions';
import type { Store } from '@/core/store/store';
import { dayOfEpoch } from '@/core/units/day';
import { askTeam } from '../plans/asked';
import { loadFirstForecast, loadForecast } from './load-forecast';

/**
 * The forecast of a whole team as it was worked out today, if nothing was written since, else worked out now and kept.
 * Parts of a team are many, and of people nothing is kept. null: nothing was read yet.
 * @param code of the program: what another one kept may look different
 * @param first only what is there soon is asked for
 * @throws StoreError
 */
export async function keptForecast(
  store: Store,
  ask: ForecastAsk,
  now: number,
  code: string,
  first: boolean,
): Promise<ForecastView | null> {
  const work = first ? loadFirstForecast : loadForecast;
  const team = ask.unit.kind === 'team' ? (await askTeam(store, ask))?.team : undefined;
  if (team === undefined) return work(store, ask, now);
  const id = JSON.stringify(['forecast', team]);
  const revision = await revisionOf(store, READ_TABLES);
  const today = dayOfEpoch(now);
  const kept = await loadView(store, id, code);
  if (kept?.revision === revision && kept.today === today) return kept.view as ForecastView; // kept as it was made
  const view = await work(store, ask, now);
  if (view?.whole) await keepView(store, { id, revision, code, today, at: now, view });
  return view;
}
