import { describe, expect, it } from 'vitest';
import { forecastDemand } from '@/core/forecast/forecast-demand';
import type { DemandForecast, DemandHistory } from '@/core/forecast/types';
import { day } from '@/core/units/brands';

const MONDAY = 20_000 - ((20_000 + 3) % 7);
const history = (values: readonly number[], weight = 1): DemandHistory => ({
  from: day(MONDAY),
  values: Float64Array.from(values),
  weight: new Float32Array(values.length).fill(weight),
});
const ask = (of: DemandHistory, more = {}) =>
  forecastDemand({ history: of, horizon: 90, paths: 400, seed: 1, holidays: [], ...more });
const office = (days: number, tokens: (week: number) => number) =>
  Array.from({ length: days }, (_, i) => (i % 7 < 5 ? tokens(Math.floor(i / 7)) : 0));

/** Mean over paths of the use on days [from, to). */
function mean(found: DemandForecast, from: number, to: number): number {
  if (found.kind !== 'paths') throw new Error(found.code);
  let sum = 0;
  for (let p = 0; p < found.paths; p++)
    for (let d = from; d < to; d++) sum += found.daily[p * found.horizon + d] ?? 0;
  return sum / found.paths;
}

describe('demand forecast', () => {
  it('is withheld without history, with too little, and without use', () => {
    expect(ask(history([]))).toMatchObject({ kind: 'withheld', code: 'no-history', daysKnown: 0 });
    expect(ask(history([500, 500]))).toMatchObject({ code: 'short-history', daysKnown: 2, daysNeeded: 3 });
    expect(ask(history(new Array<number>(60).fill(0)))).toMatchObject({ code: 'no-use' });
    expect(ask(history([500, 500, 500], 0))).toMatchObject({ code: 'no-history' });
  });
  it('keeps the level and the weekdays of a steady office', () => {
    const found = ask(history(office(26 * 7, () => 10_000)));
    expect(mean(found, 0, 28) / (20 * 10_000)).toBeCloseTo(1, 0);
    expect(mean(found, 5, 7)).toBeLessThan(0.05 * mean(found, 0, 5));
  });
  it('follows a level shift within two months', () => {
    const found = ask(history(office(30 * 7, (week) => (week < 20 ? 10_000 : 30_000))));
    expect(mean(found, 0, 28)).toBeGreaterThan(20 * 25_000);
  });
  it('is wider with less history', () => {
    const width = (of: DemandHistory) => {
      const found = ask(of, { horizon: 28 });
      if (found.kind !== 'paths') throw new Error(found.code);
      const sums = Array.from({ length: found.paths }, (_, p) =>
        found.daily.subarray(p * 28, p * 28 + 28).reduce((a, b) => a + b, 0),
      ).sort((a, b) => a - b);
      return ((sums[360] ?? 0) - (sums[40] ?? 0)) / (sums[200] ?? 1);
    };
    const long = width(history(office(40 * 7, () => 10_000)));
    const short = width(history(office(3, () => 10_000)));
    expect(short).toBeGreaterThan(2 * long);
    expect(short).toBeGreaterThan(0.5);
  });
  it('closes on holidays', () => {
    const holiday = day(MONDAY + 26 * 7 + 1); // a Tuesday
    const values = history(office(26 * 7, () => 10_000));
    const open = ask(values);
    const closed = ask(values, { holidays: [holiday] });
    expect(mean(closed, 1, 2)).toBeLessThan(0.3 * mean(open, 1, 2));
  });
  it('works from a period total alone', () => {
    const found = ask(
      history(
        office(28, () => 10_000),
        1 / Math.sqrt(28),
      ),
    );
    expect(mean(found, 0, 28) / (20 * 10_000)).toBeCloseTo(1, 0);
  });
  it('takes last year into account: a quiet summer comes again', () => {
    const quiet = (week: number) => (week % 52 >= 30 && week % 52 < 38 ? 4000 : 10_000);
    const found = ask(history(office(7 * 52 * 2 + 7 * 28, quiet)), { horizon: 84 });
    expect(mean(found, 21, 63)).toBeLessThan(0.75 * 30 * 10_000); // weeks 31 to 37 of the third year
    expect(mean(found, 77, 84)).toBeGreaterThan(0.8 * 50_000);
  });
  it('lets a rare user stay away for good, a steady team never', () => {
    const ended = (found: DemandForecast) => {
      if (found.kind !== 'paths') throw new Error(found.code);
      let count = 0;
      for (let p = 0; p < found.paths; p++)
        if (found.daily.subarray(p * 90 + 60, p * 90 + 90).every((tokens) => tokens === 0)) count++;
      return count / found.paths;
    };
    const rare = office(52 * 7, (week) => (week % 3 === 0 && week < 30 ? 700 : 0));
    expect(ended(ask(history(rare)))).toBeGreaterThan(0.5);
    expect(ended(ask(history(office(52 * 7, () => 10_000))))).toBe(0);
  });
  it('starts after days nobody knows, and is wider for them', () => {
    const moving = [
      80, 90, 110, 150, 140, 120, 100, 70, 60, 75, 90, 120, 130, 110, 100, 80, 85, 95, 120, 130,
    ];
    const values = office(20 * 7, (week) => 100 * (moving[week] ?? 0));
    const longer = Float64Array.from({ length: 26 * 7 }, (_, i) => values[i] ?? 0);
    const weight = Float32Array.from(longer, (_, i) => (i < values.length ? 1 : 0));
    const later = ask({ from: day(MONDAY), values: longer, weight }, { horizon: 7 });
    expect(later).toMatchObject({ kind: 'paths', from: MONDAY + longer.length });
    const width = (sums: number[]) => (sums[360] ?? 0) - (sums[40] ?? 0);
    const soon = ask(history(values), { horizon: 7 });
    expect(width(weekSums(later))).toBeGreaterThan(1.2 * width(weekSums(soon)));
  });
  it('draws the same futures as ever', () => {
    const weeks = [640, 700, 760, 680, 720, 820, 660, 700, 740, 600, 690, 730, 710];
    const values = office(91, (week) => 20 * (weeks[week] ?? 0)); // centitokens a workday
    const found = ask({ ...history(values), from: day(20_150 - 91) }, { paths: 1000 });
    const use = (days: number) => {
      const { daily } = found.kind === 'paths' ? found : { daily: new Float64Array(0) };
      const sums = Float64Array.from({ length: 1000 }, (_, p) =>
        daily.subarray(p * 90, p * 90 + days).reduce((a, b) => a + b / 100, 0),
      ).sort();
      return [sums[100], sums[500], sums[900]].map((tokens) => Math.round(tokens ?? 0));
    };
    expect(use(7)).toEqual([625, 707, 789]);
    expect(use(90)).toEqual([7985, 9254, 10321]);
  });
  it('does not let one misread day decide', () => {
    const values = office(30 * 7, () => 100);
    values[150] = 1_000_000;
    const sums = weekSums(ask(history(values), { horizon: 7 }));
    expect(sums[200]).toBeGreaterThan(300);
    expect(sums[200]).toBeLessThan(800);
  });
});

/** Every path's use in the first week, ascending. */
function weekSums(found: DemandForecast): number[] {
  if (found.kind !== 'paths') throw new Error(found.code);
  const { paths, horizon, daily } = found;
  return Array.from({ length: paths }, (_, p) =>
    daily.subarray(p * horizon, p * horizon + 7).reduce((a, b) => a + b, 0),
  ).sort((a, b) => a - b);
}
