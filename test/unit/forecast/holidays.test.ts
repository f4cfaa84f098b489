import { describe, expect, it } from 'vitest';
import { forecastDemand } from '@/core/forecast/forecast-demand';
import { normals, seededRandom } from '@/core/forecast/random';
import { type Day, day } from '@/core/units/brands';

const FROM = 19_999; // Monday 3 October 2024
const DAYS = 2 * 364;
const NORMAL = 10_000;
/** Ten weekdays a year, the same every year. */
const OF_A_YEAR = [15, 45, 60, 108, 150, 171, 206, 241, 276, 311];
const holidays = [0, 1, 2].flatMap((year) => OF_A_YEAR.map((at) => day(FROM + 364 * year + at)));

/** An office that uses a part of a normal day's tokens on holidays. */
function office(left: number): Float64Array {
  const normal = normals(seededRandom(4));
  return Float64Array.from({ length: DAYS }, (_, i) => {
    const use = i % 7 < 5 ? NORMAL * Math.exp(0.15 * normal()) : 300;
    return Math.round(holidays.includes(day(FROM + i)) ? left * use : use);
  });
}

/** Mean use of each day to come. */
function means(left: number, listed: readonly Day[]): Float64Array {
  const horizon = 364;
  const weight = new Float32Array(DAYS).fill(1);
  const history = { from: day(FROM), values: office(left), weight };
  const found = forecastDemand({ history, horizon, paths: 400, seed: 1, holidays: listed });
  if (found.kind !== 'paths') throw new Error(found.code);
  const mean = new Float64Array(horizon);
  for (const [i, use] of found.daily.entries())
    mean[i % horizon] = (mean[i % horizon] ?? 0) + use / found.paths;
  return mean;
}

const at = (mean: Float64Array) =>
  OF_A_YEAR.reduce((sum, on) => sum + (mean[on] ?? 0), 0) / OF_A_YEAR.length / NORMAL;
const total = (mean: Float64Array) => mean.reduce((sum, use) => sum + use, 0);

describe('holidays', () => {
  it.each([
    [0.02, 0, 0.1],
    [0.4, 0.3, 0.45],
    [0.8, 0.6, 0.85],
  ])('that left %f of a day leave about as much next year', (left, least, most) => {
    const learned = at(means(left, holidays));
    expect(learned).toBeGreaterThan(least);
    expect(learned).toBeLessThan(most);
    expect(at(means(left, []))).toBeGreaterThan(0.85); // unlisted, next year's look like any other day
  });
  it('listed wrongly cost little: their effect is learned to be none', () => {
    const wrong = means(1, holidays);
    const without = means(1, []);
    expect(at(wrong)).toBeGreaterThan(0.85 * at(without));
    expect(Math.abs(total(wrong) / total(without) - 1)).toBeLessThan(0.02);
  });
  it('listed only for the years to come are believed, until seen', () => {
    const future = holidays.filter((on) => on >= FROM + DAYS);
    expect(at(means(0.02, future))).toBeLessThan(0.2);
  });
});
