import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawFutures } from '@/core/advice/person-demand/draw-futures';
import { expectedUse } from '@/core/advice/person-demand/expected-use';
import { outlookOf } from '@/core/advice/person-demand/outlook';
import { personDemand } from '@/core/advice/person-demand/person-demand';
import { teamMix } from '@/core/advice/person-demand/product-mix';
import type { PersonPast } from '@/core/advice/types';
import { day } from '@/core/units/brands';

const SAMPLES = 2000;
const FROM = 19_000;

const past: fc.Arbitrary<PersonPast> = fc
  .record({
    length: fc.integer({ min: 0, max: 1200 }),
    uses: fc.array(
      fc.array(fc.record({ at: fc.nat(1199), tokens: fc.integer({ min: 1, max: 5000 }) }), {
        maxLength: 300,
      }),
      {
        maxLength: 4,
      },
    ),
    perDay: fc.option(fc.integer({ min: 100, max: 2000 }), { nil: null }),
    unknown: fc.option(fc.tuple(fc.nat(1199), fc.nat(1199)), { nil: null }),
  })
  .map(({ length, uses, perDay, unknown }) => ({
    from: day(FROM),
    today: day(FROM + length),
    products: uses.map((rows, p) => {
      const byDay = new Map(
        rows.filter(({ at }) => at < length).map(({ at, tokens }) => [FROM + at, tokens]),
      );
      const days = Int32Array.from(byDay.keys()).sort();
      const tokens = Float64Array.from(days, (on) => byDay.get(on) ?? 0);
      return { product: `P${p}`, days, tokens, ...(perDay ? { perDay } : {}) };
    }),
    ...(unknown
      ? { known: Uint8Array.from({ length }, (_, i) => (i >= unknown[0] && i <= unknown[1] ? 0 : 1)) }
      : {}),
  }));

const sum = (values: ArrayLike<number>) => Array.from(values).reduce((total, value) => total + value, 0);

describe('demand of any person', () => {
  it('is finite, never negative, believed with probability 1 in all, and of at most every day', () => {
    fc.assert(
      fc.property(past, fc.array(past, { maxLength: 3 }), fc.nat(), (person, team, seed) => {
        const outlook = outlookOf(person, teamMix(team));
        expect(sum(outlook.belief)).toBeCloseTo(1, 9);
        const expected = expectedUse(outlook);
        const demand = personDemand(outlook, 20, seed);
        expect(demand.products).toEqual(expected.products);
        for (const tokens of [expected.tokens, demand.tokens])
          for (const value of tokens) expect(value >= 0 && Number.isFinite(value)).toBe(true);
        const drawn = drawFutures(outlook, 20, seed);
        for (const [p, { share, perDay }] of outlook.mix.entries())
          for (let s = 0; s < 20; s++)
            for (let m = 0; m < 12; m++)
              expect(drawn[(s * demand.products.length + p) * 12 + m] ?? 0).toBeLessThanOrEqual(
                (31 * Math.max(1, share) + 1) * perDay,
              );
      }),
      { numRuns: 300 },
    );
  });

  it('has the expected use as the mean of its futures, product by product and month by month', () => {
    fc.assert(
      fc.property(past, fc.integer({ min: 1, max: 40 }), fc.nat(), (person, samples, seed) => {
        const outlook = outlookOf(person);
        const { tokens } = personDemand(outlook, samples, seed);
        for (const [c, wanted] of expectedUse(outlook).tokens.entries()) {
          let total = 0;
          for (let s = 0; s < samples; s++) total += tokens[s * outlook.mix.length * 12 + c] ?? 0;
          expect(Math.abs(total / samples - wanted)).toBeLessThanOrEqual(1e-9 * wanted);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('draws futures that agree with the closed form before they are matched to it', () => {
    fc.assert(
      fc.property(past, fc.nat(), (person, seed) => {
        const outlook = outlookOf(person);
        const expected = sum(expectedUse(outlook).tokens);
        const tokens = drawFutures(outlook, SAMPLES, seed);
        const size = outlook.mix.length * 12;
        const years = Array.from({ length: SAMPLES }, (_, s) =>
          sum(tokens.subarray(s * size, (s + 1) * size)),
        );
        const mean = sum(years) / SAMPLES;
        const error = Math.sqrt(sum(years.map((year) => (year - mean) ** 2)) / SAMPLES / SAMPLES);
        expect(Math.abs(mean - expected)).toBeLessThanOrEqual(5 * error + 0.02 * expected + 1e-9);
      }),
      { numRuns: 60 },
    );
  });

  it('grows in proportion to what a day costs', () => {
    fc.assert(
      fc.property(past, fc.integer({ min: 2, max: 9 }), (person, times) => {
        const dearer = {
          ...person,
          products: person.products.map((use) => ({
            ...use,
            tokens: use.tokens.map((value) => value * times),
            ...(use.perDay ? { perDay: use.perDay * times } : {}),
          })),
        };
        const before = sum(expectedUse(outlookOf(person)).tokens);
        const after = sum(expectedUse(outlookOf(dearer)).tokens);
        expect(after).toBeCloseTo(before * times, -Math.floor(Math.log10(after + 1)) + 6);
      }),
      { numRuns: 100 },
    );
  });
});
