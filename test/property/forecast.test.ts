import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forecastDemand } from '@/core/forecast/forecast-demand';
import { quantile } from '@/core/forecast/quantile';
import type { DemandRequest } from '@/core/forecast/types';
import { day } from '@/core/units/brands';

const TEN_YEARS = 3653;
const tokens = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 1_000_000 }) },
  { weight: 1, arbitrary: fc.constantFrom(1, 1e-6, 1e13) },
);
const weight = fc.constantFrom(1, 1, 1, 1, 0, 0.5, 0.1);

const request: fc.Arbitrary<DemandRequest> = fc
  .record({
    from: fc.integer({ min: 10_000, max: 20_000 }),
    // A few distinct values repeated give any length without a huge counterexample.
    length: fc.oneof(fc.integer({ min: 3, max: 60 }), fc.integer({ min: 3, max: TEN_YEARS })),
    pattern: fc.array(fc.tuple(tokens, weight), { minLength: 1, maxLength: 40 }),
    horizon: fc.integer({ min: 1, max: 400 }),
    seed: fc.integer(),
    holidays: fc.array(fc.integer({ min: -5, max: 450 }), { maxLength: 12 }),
  })
  .map(({ from, length, pattern, horizon, seed, holidays }) => ({
    history: {
      from: day(from),
      values: Float64Array.from({ length }, (_, i) => pattern[i % pattern.length]?.[0] ?? 0),
      weight: Float32Array.from({ length }, (_, i) => pattern[i % pattern.length]?.[1] ?? 0),
    },
    horizon,
    paths: 25,
    seed,
    holidays: holidays.map((offset) => day(from + length + offset - 20)),
  }));

describe('forecast of any history from three days to ten years, with gaps and estimated days', () => {
  it('is finite, never negative, of the right shape, and the same for the same seed', () => {
    fc.assert(
      fc.property(request, (asked) => {
        const found = forecastDemand(asked);
        if (found.kind === 'withheld') {
          expect(found.daysNeeded).toBeGreaterThanOrEqual(3);
          return;
        }
        expect(found.from).toBe(asked.history.from + asked.history.values.length);
        expect(found.daily).toHaveLength(asked.paths * asked.horizon);
        expect(found.daily.every((value) => Number.isFinite(value) && value >= 0)).toBe(true);
        expect(forecastDemand(asked)).toEqual(found);
      }),
      { numRuns: 200 },
    );
  });
  it('gives quantiles of cumulative use that are ordered and never fall', () => {
    fc.assert(
      fc.property(request, (asked) => {
        const found = forecastDemand(asked);
        if (found.kind === 'withheld') return;
        const sums = new Float64Array(found.paths);
        let before = [0, 0, 0];
        for (let d = 0; d < found.horizon; d++) {
          for (let p = 0; p < found.paths; p++)
            sums[p] = (sums[p] ?? 0) + (found.daily[p * found.horizon + d] ?? 0);
          const ascending = sums.slice().sort();
          const now = [0.1, 0.5, 0.9].map((q) => quantile(ascending, q));
          const [low = 0, middle = 0, high = 0] = now;
          expect(low <= middle && middle <= high).toBe(true);
          expect(now.every((value, i) => value >= (before[i] ?? 0))).toBe(true);
          before = now;
        }
      }),
      { numRuns: 60 },
    );
  });
  it('is withheld only without known days, with under three, without use, or with use on closed days only', () => {
    fc.assert(
      fc.property(request, (asked) => {
        const { values, weight: sure } = asked.history;
        const known = sure.filter((one) => one > 0).length;
        const used = values.some((value, i) => value > 0 && (sure[i] ?? 0) > 0);
        const found = forecastDemand(asked);
        if (known === 0) expect(found).toMatchObject({ code: 'no-history' });
        else if (known < 3) expect(found).toMatchObject({ code: 'short-history' });
        else if (!used) expect(found).toMatchObject({ code: 'no-use' });
        else if (known >= 60) expect(found.kind).toBe('paths');
      }),
      { numRuns: 200 },
    );
  });
  it('scales with its unit: sixteen times the tokens, sixteen times the forecast', () => {
    fc.assert(
      fc.property(request, (asked) => {
        const found = forecastDemand(asked);
        const values = asked.history.values.map((value) => value * 16); // a power of two: no rounding
        const more = forecastDemand({ ...asked, history: { ...asked.history, values } });
        if (found.kind === 'withheld') expect(more).toEqual(found);
        else expect(more).toEqual({ ...found, daily: found.daily.map((value) => value * 16) });
      }),
      { numRuns: 60 },
    );
  });
});
