import { cutHistory } from '@/core/forecast/cut-history';
import { forecastDemand } from '@/core/forecast/forecast-demand';
import type { DemandHistory, ForecastWithheld } from '@/core/forecast/types';
import { type Day, day } from '@/core/units/brands';
import type { DemandFutures } from './runway';

/**
 * Futures of demand from the day after a balance was read, through the last day asked for: days known since the reading
 * as they were, the rest forecast.
 * @param history may end before or after the reading
 * @param holidays closed days of past and future
 * @param readOn day the balance was read; its own use counts as in the balance
 */
export function demandSince(
  history: DemandHistory,
  holidays: readonly Day[],
  readOn: Day,
  last: Day,
  paths: number,
  seed: number,
): DemandFutures | ForecastWithheld {
  // A day unknown after the reading ends what is known: the forecast starts there.
  let end: number = readOn;
  while ((history.weight[end + 1 - history.from] ?? 0) > 0) end++;
  const known = cutHistory(history, day(end));
  const after = known.from + known.values.length;
  const found = forecastDemand({
    history: known,
    horizon: Math.max(1, last - after + 1),
    paths,
    seed,
    holidays,
  });
  if (found.kind === 'withheld') return found;
  const from = day(readOn + 1);
  const horizon = last - readOn;
  const daily = new Float64Array(paths * horizon);
  for (let p = 0; p < paths; p++)
    for (let d = 0; d < horizon; d++) {
      const on = from + d;
      daily[p * horizon + d] =
        on < after
          ? (known.values[on - known.from] ?? 0)
          : (found.daily[p * found.horizon + on - after] ?? 0);
    }
  return { from, horizon, paths, daily };
}
