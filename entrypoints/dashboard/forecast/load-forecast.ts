import type { ForecastAsk, ForecastView } from '@/components/dashboard/forecast/forecast-view';
import { pastForecasts } from '@/core/forecast/past-forecast';
import { loadBands } from '@/core/store/forecast-bands';
import { loadCard } from '@/core/store/report-cards';
import type { Store } from '@/core/store/store';
import { begin, seenOf, viewOf } from './begin-forecast';
import { partCard, teamCard } from './load-card';

/**
 * What the Forecast view shows before anything of the past is forecast: what was used, and of a whole team what the
 * popup says of it. null: nothing was read yet.
 * @throws StoreError
 */
export async function loadFirstForecast(
  store: Store,
  ask: ForecastAsk,
  now: number,
): Promise<ForecastView | null> {
  const begun = await begin(store, ask, now);
  if (!begun) return null;
  if (!begun.own) return viewOf(begun, null, null, null);
  const kept = await loadCard(store, begun.own.team);
  return viewOf(begun, await seenOf(store, begun), kept?.card ?? null, null);
}

/** All of it; null: nothing was read yet. Heavy: to be called in a worker. @throws StoreError */
export async function loadForecast(
  store: Store,
  ask: ForecastAsk,
  now: number,
): Promise<ForecastView | null> {
  const begun = await begin(store, ask, now);
  if (!begun) return null;
  const { own, history, holidays, today } = begun;
  const card = own ? await teamCard(store, own.team, history, holidays, now) : partCard(history, holidays);
  const seen = await seenOf(store, begun);
  const bands = own ? await loadBands(store, own.team) : [];
  return viewOf(begun, seen, card, pastForecasts(history, bands, holidays, today, today));
}
