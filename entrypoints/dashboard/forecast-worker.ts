import { storeError } from '@/core/store/errors';
import { openStore } from '@/core/store/store';
import type { ForecastReply, ForecastRequest } from './forecast/forecast-protocol';
import { forecastsAhead } from './forecast/forecasts-ahead';
import { keptForecast } from './forecast/kept-forecast';
import { readAhead } from './forecast/load-history';
import { loadUnitPeople } from './forecast/load-unit-people';

const store = openStore();
// The address of a built script has a digest of what it holds.
const CODE = import.meta.url;

async function work({ number, asks, ask }: ForecastRequest): Promise<ForecastReply> {
  if (asks === 'people') return { number, people: await loadUnitPeople(store, ask) };
  if (asks === 'ahead') {
    await forecastsAhead(store, ask, Date.now(), CODE);
    return { number, view: null };
  }
  return { number, view: await keptForecast(store, ask, Date.now(), CODE, asks === 'first') };
}

/** Answer one request; what went wrong is an answer too. */
async function answer(request: ForecastRequest): Promise<ForecastReply> {
  try {
    return await work(request);
  } catch (cause) {
    console.error('Flexmeter could not work out the forecast', cause instanceof Error ? cause.name : 'error');
    return { number: request.number, failed: storeError(cause).code };
  }
}

addEventListener('message', async ({ data }: MessageEvent<ForecastRequest>) => {
  postMessage(await answer(data));
  // Whom else could be asked about is asked last: then a part of the team may be.
  if (data.asks === 'people') await readAhead(store, data.ask).catch(() => undefined); // said when it is asked for
});
