import { storeError } from '@/core/store/errors';
import { openStore } from '@/core/store/store';
import type { ForecastReply, ForecastRequest } from './forecast/forecast-client';
import { loadForecast } from './forecast/load-forecast';

const store = openStore();

/** Answer one request; what went wrong is an answer too. */
async function answer({ number, ask }: ForecastRequest): Promise<ForecastReply> {
  try {
    return { number, view: await loadForecast(store, ask, Date.now()) };
  } catch (cause) {
    console.error('Flexmeter could not work out the forecast', cause instanceof Error ? cause.name : 'error');
    return { number, failed: storeError(cause).code };
  }
}

addEventListener('message', ({ data }: MessageEvent<ForecastRequest>) => {
  void answer(data).then((reply) => postMessage(reply));
});
