import { type ForecastClient, openForecasts } from './forecast-client';

/** A forecast worker that is opened when it is first needed. */
export function onceOpened() {
  let client: ForecastClient | null = null;
  return {
    get: (): ForecastClient => {
      client ??= openForecasts();
      return client;
    },
    close: () => client?.close(),
  };
}
