import { describe, expect, it } from 'vitest';
import { forecastDemand } from '@/core/forecast/forecast-demand';
import { pathSums } from '@/core/forecast/path-sums';
import { quantile } from '@/core/forecast/quantile';
import { normals, type Random, seededRandom } from '@/core/forecast/random';
import { day } from '@/core/units/brands';

const AHEAD = 28;
const RUNS = 20;
/** A Thursday in May: none of these kinds knows Christmas, but the forecast does. */
const END = 20_230;
type Use = (day: number) => number;

/** Kinds of demand unlike the series the engine was measured on. @param length days of history */
const KINDS: Readonly<Record<string, (random: Random, length: number) => Use>> = {
  'a noisy office': (random) => office(random, 1),
  'huge figures': (random) => office(random, 1e8),
  'a few tokens a week': (random) => {
    const use = office(random, 3e-4);
    return (on) => Math.round(use(on));
  },
  'one day a week': (random) => {
    const normal = normals(random);
    return (on) => (on % 7 === 0 ? 50_000 * Math.exp(0.2 * normal()) : 0);
  },
  'twenty people who come and go': (random) => (on) =>
    on % 7 < 5
      ? 700 * Array.from({ length: 20 }, () => Number(random() < 0.3)).reduce((a, b) => a + b, 0)
      : 0,
  'somebody rare': (random) => () => (random() < 0.04 ? 700 : 0),
  'shifts of level': (random) => {
    const normal = normals(random);
    const use = office(random, 1);
    let level = 1;
    return (on) => {
      if (on % 7 === 0 && random() < 0.02) level = Math.exp(0.6 * normal());
      return level * use(on);
    };
  },
  'peaks that fade': (random) => {
    const use = office(random, 1);
    let peak = 0;
    return (on) => {
      if (on % 7 === 0) peak = 0.8 * peak + (random() < 0.05 ? 3 * random() : 0);
      return (1 + peak) * use(on);
    };
  },
};

function office(random: Random, times: number): Use {
  const normal = normals(random);
  return (on) => times * (on % 7 < 5 ? 10_000 : 500) * Math.exp(0.3 * normal());
}

/** Forecast a history and add up the next four weeks. */
function fourWeeks(values: Float64Array, seed: number) {
  const weight = new Float32Array(values.length).fill(1);
  const history = { from: day(END - values.length), values, weight };
  const found = forecastDemand({ history, horizon: AHEAD, paths: 300, seed, holidays: [] });
  if (found.kind !== 'paths') return null;
  expect(found.daily.every((use) => Number.isFinite(use) && use >= 0)).toBe(true);
  const sums = (pathSums(found, [AHEAD])[0] ?? new Float64Array(1)).sort();
  return { low: quantile(sums, 0.1), likely: quantile(sums, 0.5), high: quantile(sums, 0.9) };
}

describe('demand unlike anything measured', () => {
  const cases = Object.keys(KINDS).flatMap((kind) =>
    [60, 365, 1100].map((length) => [kind, length] as const),
  );
  it.each(cases)('%s, %i days: a band that is honest and not useless', (kind, length) => {
    let inside = 0;
    let scored = 0;
    let width = 0;
    let came = 0;
    for (let seed = 1; seed <= RUNS; seed++) {
      const use = KINDS[kind]?.(seededRandom(seed), length) ?? (() => 0);
      const all = Float64Array.from({ length: length + AHEAD }, (_, on) => use(on));
      const found = fourWeeks(all.slice(0, length), seed);
      if (!found) continue;
      const actual = all.slice(length).reduce((a, b) => a + b, 0);
      scored++;
      came += actual;
      width += found.high - found.low;
      if (found.low <= actual * (1 + 1e-9) && actual <= found.high * (1 + 1e-9)) inside++;
    }
    expect(scored).toBeGreaterThan(RUNS / 2);
    expect(inside / scored).toBeGreaterThanOrEqual(0.6); // 80 % of 20, less what luck takes away in 2 of 100 cases
    expect(width / came).toBeLessThan(kind === 'somebody rare' ? 5 : 1);
  });
  it.each([3, 30, 300, 3650])('%i days of the same use: the same again, ever surer', (length) => {
    const found = fourWeeks(new Float64Array(length).fill(10_000), 1);
    // From three workdays nobody knows that weekends are used alike.
    expect((found?.likely ?? 0) / (AHEAD * 10_000)).toBeGreaterThan(length < 7 ? 0.6 : 0.9);
    expect((found?.likely ?? 0) / (AHEAD * 10_000)).toBeLessThan(1.2);
    const width = ((found?.high ?? 0) - (found?.low ?? 0)) / (AHEAD * 10_000);
    expect(width).toBeLessThan(length < 10 ? 3 : length < 100 ? 0.4 : 0.1);
  });
  it('what ended four months ago is not expected back', () => {
    const use = office(seededRandom(1), 1);
    const found = fourWeeks(
      Float64Array.from({ length: 400 }, (_, on) => (on < 280 ? use(on) : 0)),
      1,
    );
    expect(found?.high ?? 0).toBeLessThan(10_000);
  });
});
