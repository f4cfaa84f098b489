import type { ForecastAsk, ForecastView } from '@/components/dashboard/forecast/forecast-view';
import { StoreError, type StoreFailure } from '@/core/store/errors';

export interface ForecastRequest {
  readonly number: number;
  readonly ask: ForecastAsk;
}

export type ForecastReply =
  | { readonly number: number; readonly view: ForecastView | null }
  | { readonly number: number; readonly failed: StoreFailure };

/** The forecast's worker, seen from the page. */
export interface ForecastClient {
  /** @returns null: nothing was read yet @throws StoreError */
  readonly ask: (ask: ForecastAsk) => Promise<ForecastView | null>;
  readonly close: () => void;
}

/** A worker of its own for forecasts: the page stays free while a team's past is forecast again and again. */
export function openForecasts(): ForecastClient {
  const worker = new Worker(new URL('../forecast-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, (reply: ForecastReply) => void>();
  let number = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<ForecastReply>) => {
    waiting.get(data.number)?.(data);
    waiting.delete(data.number);
  });
  worker.addEventListener('error', () => {
    for (const [at, settle] of waiting) settle({ number: at, failed: 'unavailable' });
    waiting.clear();
  });
  return {
    ask: async (ask) => {
      const mine = ++number;
      const reply = await new Promise<ForecastReply>((resolve) => {
        waiting.set(mine, resolve);
        worker.postMessage({ number: mine, ask } satisfies ForecastRequest);
      });
      if ('failed' in reply) throw new StoreError(reply.failed);
      return reply.view;
    },
    close: () => worker.terminate(),
  };
}
