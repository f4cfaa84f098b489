import type { ForecastAsk } from '@/components/dashboard/forecast/forecast-view';
import { StoreError } from '@/core/store/errors';
import type { ForecastReply, ForecastRequest } from './forecast-protocol';

export type ForecastWorker = ReturnType<typeof openWorker>;

/** One worker for forecasts. */
export function openWorker() {
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
    isBusy: () => waiting.size > 0,
    ask: async (asks: ForecastRequest['asks'], ask: ForecastAsk) => {
      const mine = ++number;
      const reply = await new Promise<ForecastReply>((resolve) => {
        waiting.set(mine, resolve);
        worker.postMessage({ number: mine, asks, ask } satisfies ForecastRequest);
      });
      if ('failed' in reply) throw new StoreError(reply.failed);
      return reply;
    },
    close: () => worker.terminate(),
  };
}
