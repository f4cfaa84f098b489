import type { ForecastAsk, ForecastView, UnitPerson } from '@/components/dashboard/forecast/forecast-view';
import type { ForecastReply } from './forecast-protocol';
import { type ForecastWorker, openWorker } from './open-worker';

/** The forecast's workers, seen from the page. */
export interface ForecastClient {
  /** What is there soon; null: nothing was read yet. @throws StoreError */
  readonly first: (ask: ForecastAsk) => Promise<ForecastView | null>;
  /** All of it. What is still worked out for a question before is given up: it never answers. @throws StoreError */
  readonly ask: (ask: ForecastAsk) => Promise<ForecastView | null>;
  /** Whose use alone could be forecast. @throws StoreError */
  readonly people: (ask: ForecastAsk) => Promise<readonly UnitPerson[]>;
  readonly close: () => void;
}

/**
 * Workers for forecasts: one for what is shown at once, which remembers what it has read, and one that forecasts a team's
 * past again and again and is ended when something else is asked meanwhile.
 */
export function openForecasts(): ForecastClient {
  let quick: ForecastWorker | null = null;
  let slow: ForecastWorker | null = null;
  const soon = (asks: 'first' | 'people', ask: ForecastAsk) => {
    quick ??= openWorker();
    return quick.ask(asks, ask);
  };
  return {
    first: async (ask) => viewIn(await soon('first', ask)),
    people: async (ask) => {
      const reply = await soon('people', ask);
      return 'people' in reply ? reply.people : [];
    },
    ask: async (ask) => {
      if (slow?.isBusy()) {
        slow.close();
        slow = null;
      }
      slow ??= openWorker();
      return viewIn(await slow.ask('whole', ask));
    },
    close: () => {
      quick?.close();
      slow?.close();
    },
  };
}

const viewIn = (reply: ForecastReply): ForecastView | null => ('view' in reply ? reply.view : null);
