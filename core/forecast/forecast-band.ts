import type { ForecastBand, UseRange } from '@/core/model/forecast-band';
import { centitokens, type Day } from '@/core/units/brands';
import { HORIZONS } from './backtest';
import { pathSums } from './path-sums';
import { quantile } from './quantile';
import type { DemandPaths } from './types';

/** A quarter: what is forecast further ahead has long been forecast anew. */
const WEEKS = 13;

/** The band of a forecast, from a day on. @param futures begin on that day or before, and go on for a quarter at least */
export function forecastBand(futures: DemandPaths, from: Day): ForecastBand {
  const skipped = from - futures.from;
  const ends = Array.from({ length: WEEKS + 1 }, (_, week) => skipped + 7 * week);
  const byEnd = pathSums(futures, ends);
  const since = (start: Float64Array | undefined, end: Float64Array | undefined) =>
    rangeOf(Float64Array.from(end ?? [], (sum, p) => sum - (start?.[p] ?? 0)));
  const [before] = byEnd;
  return {
    from,
    weeks: byEnd.slice(1).map((sums, week) => since(byEnd[week], sums)),
    sums: HORIZONS.map((days) => ({ days, ...since(before, pathSums(futures, [skipped + days])[0]) })),
  };
}

/** P10, P50 and P90 of some sums. Sorts them. */
export function rangeOf(sums: Float64Array): UseRange {
  const ascending = sums.sort();
  const at = (p: number) => centitokens(Math.round(quantile(ascending, p)));
  return { low: at(0.1), likely: at(0.5), high: at(0.9) };
}
