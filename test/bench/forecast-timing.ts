import { forecastDemand } from '@/core/forecast/forecast-demand';
import { normals, seededRandom } from '@/core/forecast/random';
import { runway } from '@/core/purchase/runway';
import { startingSettings } from '@/core/rates/starting-values';
import { centitokens, day } from '@/core/units/brands';

const HISTORY = 730;
const AHEAD = 365;
const PATHS = 1000;
const REPEATS = 30;

/**
 * Time of one forecast with its runway over three lots: two years of an office's history, a year ahead, 1,000 paths.
 * @returns milliseconds: least and median of the repeats, and the history as the benchmark's protocol wants it
 */
export function timeForecast(): { least: number; median: number; values: number[] } {
  const normal = normals(seededRandom(7));
  const from = day(20_000);
  const values = Float64Array.from({ length: HISTORY }, (_, i) =>
    Math.round((i % 7 < 5 ? 20_000 : 1_500) * Math.exp(0.3 * normal())),
  );
  const history = { from, values, weight: new Float32Array(HISTORY).fill(1) };
  const today = from + HISTORY;
  const lots = [60, 200, 330].map((days) => ({
    tokens: centitokens(1_500_000),
    expiresOn: day(today + days),
    source: 'listed' as const,
  }));
  const options = { leastNeed: centitokens(100), fanDays: [7, 28, 90, 365], prices: startingSettings() };
  const times: number[] = [];
  for (let seed = 0; seed < REPEATS; seed++) {
    const began = performance.now();
    const found = forecastDemand({ history, horizon: AHEAD, paths: PATHS, seed, holidays: [] });
    if (found.kind !== 'paths') throw new Error(found.code);
    runway(found, lots, options);
    times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  return { least: times[0] ?? 0, median: times[REPEATS >> 1] ?? 0, values: [...values] };
}
