import type { ForecastAsk, ForecastView, UnitPerson } from '@/components/dashboard/forecast/forecast-view';
import type { ForecastClient } from './forecast-client';

export interface Arrived {
  /** null: nothing was read yet. */
  readonly view: ForecastView | null;
  readonly people: readonly UnitPerson[];
}

/** A forecast as it comes: what is there soon, all of it, and whom else could be asked about. @throws StoreError */
export async function* arriving(
  forecasts: ForecastClient,
  ask: ForecastAsk,
  shown: Arrived | null,
): AsyncGenerator<Arrived, void> {
  const first = await forecasts.first(ask);
  const people = shown?.view && shown.view.team === first?.team ? shown.people : [];
  yield { view: first, people };
  if (!first) return;
  const view = first.whole ? first : await forecasts.ask(ask);
  if (view !== first) yield { view, people };
  if (people.length === 0) yield { view, people: await forecasts.people(ask) };
}
