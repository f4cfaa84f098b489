import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forecastDemand } from '@/core/forecast/forecast-demand';
import type { DemandForecast, DemandHistory } from '@/core/forecast/types';
import { day } from '@/core/units/brands';
import { weekdayOf } from '@/core/units/day';

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
  it('is finite, never negative and the same for the same seed, whatever the history', () => {
    const any = fc.record({
      values: fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 10_000_000 })), {
        minLength: 1,
        maxLength: 400,
      }),
      seed: fc.integer(),
      weights: fc.array(fc.float({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 }),
    });
    fc.assert(
      fc.property(any, ({ values, seed, weights }) => {
        const weight = Float32Array.from(values, (_, i) => weights[i % weights.length] ?? 0);
        const request = {
          history: { from: day(MONDAY), values: Float64Array.from(values), weight },
          horizon: 60,
          paths: 20,
          seed,
          holidays: [day(MONDAY + 3), day(MONDAY + values.length + 2)],
        };
        const found = forecastDemand(request);
        if (found.kind !== 'paths') return;
        expect(found.daily.every((v) => Number.isFinite(v) && v >= 0)).toBe(true);
        expect(forecastDemand(request)).toEqual(found);
        expect(weekdayOf(found.from)).toBe(weekdayOf(day(MONDAY + values.length)));
      }),
      { numRuns: 200 },
    );
  });
});
