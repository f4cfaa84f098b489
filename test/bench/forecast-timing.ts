import { forecastDemand } from '@/core/forecast/forecast-demand';
import { runway } from '@/core/purchase/runway';
import { startingSettings } from '@/core/rates/starting-values';
import { centitokens, day } from '@/core/units/brands';

const AHEAD = 365;
const PATHS = 1000;
const REPEATS = 30;

/**
 * Time of one forecast with its runway over three lots: a year ahead, 1,000 paths.
 * @param values daily use, oldest first
 * @returns milliseconds: first (nothing compiled yet), least and median of the repeats; bytes: the paths, and by how much the process grew at most
 */
export function timeForecast(values: readonly number[]) {
  const history = {
    from: day(20_000),
    values: Float64Array.from(values, (value) => Math.round(100 * value)),
    weight: new Float32Array(values.length).fill(1),
  };
  const today = history.from + values.length;
  const perDay = history.values.reduce((sum, value) => sum + value, 0) / values.length;
  const lots = [60, 200, 330].map((days) => ({
    tokens: centitokens(Math.round(perDay * 110)),
    expiresOn: day(today + days),
    source: 'listed' as const,
  }));
  const options = { leastNeed: centitokens(100), fanDays: [7, 28, 90, 365], prices: startingSettings() };
  const before = process.resourceUsage().maxRSS;
  const times: number[] = [];
  let paths = 0;
  for (let seed = 0; seed < REPEATS; seed++) {
    const began = performance.now();
    const found = forecastDemand({ history, horizon: AHEAD, paths: PATHS, seed, holidays: [] });
    if (found.kind !== 'paths') throw new Error(found.code);
    runway(found, lots, options);
    times.push(performance.now() - began);
    paths = found.daily.byteLength;
  }
  const first = times[0] ?? 0;
  times.sort((a, b) => a - b);
  const grown = 1024 * (process.resourceUsage().maxRSS - before);
  return { first, least: times[0] ?? 0, median: times[REPEATS >> 1] ?? 0, paths, grown };
}
