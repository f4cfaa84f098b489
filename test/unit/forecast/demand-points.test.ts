import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { demandPoints } from '@/core/forecast/demand-points';
import { pastForecasts } from '@/core/forecast/past-forecast';
import type { DemandHistory, DemandPaths } from '@/core/forecast/types';
import { centitokens, day } from '@/core/units/brands';
import { datePartsOf, dayOfIso, weekdayOf } from '@/core/units/day';

const TODAY = dayOfIso('2026-11-18') ?? day(0); // a Wednesday
const LENGTH = 500;
const history: DemandHistory = {
  from: day(TODAY - LENGTH),
  values: Float64Array.from({ length: LENGTH }, (_, i) => 100 + (i % 7)),
  weight: new Float32Array(LENGTH).fill(1),
};
const paths: DemandPaths = {
  from: TODAY,
  horizon: 380,
  paths: 3,
  daily: Float64Array.from({ length: 3 * 380 }, (_, i) => 10 * (1 + Math.floor(i / 380))),
};

describe('demand by day, week and month', () => {
  it('begins weeks on Monday and months on the first', () => {
    for (const { from, to } of demandPoints(history, paths, TODAY, 'week'))
      expect([weekdayOf(from), to - from]).toEqual([0, 6]);
    for (const { from, to } of demandPoints(history, paths, TODAY, 'month')) {
      expect(datePartsOf(from).dayOfMonth).toBe(1);
      expect(datePartsOf(day(to + 1)).dayOfMonth).toBe(1);
    }
  });
  it('adds what is known of the current period to every future’s rest', () => {
    const week = demandPoints(history, paths, TODAY, 'week').find(
      ({ from, to }) => from <= TODAY && TODAY <= to,
    );
    const soFar = [...history.values.slice(-2)].reduce((a, b) => a + b, 0); // Monday and Tuesday
    expect(week?.actual).toBe(soFar);
    expect(week?.range?.likely).toBe(soFar + 5 * 20);
    expect(week?.range?.low).toBe(soFar + 5 * 12); // P10 of 10, 20, 30 a day
  });
  it('forecasts days that aren’t known yet like those to come', () => {
    const late = { ...history, weight: history.weight.slice() };
    late.weight[LENGTH - 1] = 0; // yesterday
    const points = demandPoints(late, { ...paths, from: day(TODAY - 1) }, TODAY, 'week');
    const week = points.find(({ from, to }) => from <= TODAY && TODAY <= to);
    expect(week?.actual).toBeNull();
    expect(week?.range?.likely).toBe((history.values[LENGTH - 2] ?? 0) + 6 * 20);
  });
  it('says nothing of periods not wholly known, nor of those beyond the futures', () => {
    const gap = { ...history, weight: history.weight.slice() };
    gap.weight[LENGTH - 10] = 0; // Sunday a week ago
    const points = demandPoints(gap, paths, TODAY, 'week');
    expect(points.filter(({ actual, to }) => actual === null && to < TODAY)).toHaveLength(1);
    for (const { to, range } of demandPoints(gap, paths, TODAY, 'month'))
      expect(range === null || to < paths.from + paths.horizon).toBe(true);
    expect(demandPoints(history, null, TODAY, 'day').every(({ range }) => range === null)).toBe(true);
  });
  it('covers the days once, in order, whatever today is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 15_000, max: 40_000 }),
        fc.constantFrom('day', 'week', 'month'),
        (on, step) => {
          const h = { ...history, from: day(on - LENGTH) };
          const points = demandPoints(h, { ...paths, from: day(on) }, day(on), step);
          for (const [i, { from }] of points.entries())
            expect(i === 0 || from === (points[i - 1]?.to ?? 0) + 1).toBe(true);
          expect(points.filter(({ from, to }) => from <= on && on <= to)).toHaveLength(1);
        },
      ),
      { seed: 5 },
    );
  });
});

describe('past forecasts', () => {
  it('are those kept near the age, else made anew from the days before', () => {
    const range = { low: centitokens(1), likely: centitokens(2), high: centitokens(3) };
    const kept = { from: day(TODAY - 31), weeks: [range], sums: [{ ...range, days: 7 }] };
    const found = pastForecasts(history, [kept, { ...kept, from: day(TODAY - 60) }], [], TODAY, 1);
    expect(found.map(({ age, from, kept: was }) => [age, TODAY - from, was])).toEqual([
      [30, 31, true],
      [90, 90, false],
    ]);
    expect(found[0]?.sums[0]).toEqual({ ...range, days: 7, actual: 7 * 103 });
    const remade = found[1];
    expect(remade?.sums.map(({ days, actual }) => [days, actual])).toEqual([
      [7, 721],
      [28, 4 * 721],
      [90, [...history.values.slice(-90)].reduce((a, b) => a + b, 0)],
    ]);
    for (const { low, high, actual } of remade?.weeks ?? [])
      if (actual !== null) expect(low <= actual && actual <= high).toBe(true);
  });
  it('are not made inside a period of which only the sum is known', () => {
    const placed = { ...history, weight: new Float32Array(LENGTH).fill(0.2) };
    expect(pastForecasts(placed, [], [], TODAY, 1)).toEqual([]);
  });
});
