import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DemandHistory, DemandPaths } from '@/core/forecast/types';
import { startingSettings } from '@/core/rates/starting-values';
import { measured } from '@/core/spend/soft-budgets/amount-per-token';
import { budgetState } from '@/core/spend/soft-budgets/budget-state';
import { spanOf } from '@/core/spend/soft-budgets/span-of';
import { knownPart, unitAhead } from '@/core/spend/soft-budgets/unit-ahead';
import { centitokens, type Day, day, minor } from '@/core/units/brands';
import { dayOfIso, isoOfDay } from '@/core/units/day';

const on = (iso: string): Day => dayOfIso(iso) ?? day(0);
const MARCH = { from: on('2026-03-01'), to: on('2026-03-31') };

/** So much on each day from one on; null: nobody told. */
const history = (from: Day, values: readonly (number | null)[]): DemandHistory => ({
  from,
  values: Float64Array.from(values, (one) => one ?? 0),
  weight: Float32Array.from(values, (one) => (one === null ? 0 : 1)),
});
const paths = (from: Day, each: readonly (readonly number[])[]): DemandPaths => ({
  from,
  horizon: each[0]?.length ?? 0,
  paths: each.length,
  daily: Float64Array.from(each.flat()),
});
const tokens = (amount: number) => ({ amount: amount * 100, perCentitoken: 1 });
const steady = (perDay: number, days: number) => Array.from({ length: days }, () => perDay * 100);
const NO_FORECAST = { code: 'short-history', daysKnown: 10, daysNeeded: 21 } as const;

describe('spans', () => {
  test('are calendar months, and quarters and years of the fiscal year', () => {
    const told = (span: 'month' | 'quarter' | 'year', iso: string, start: number) => {
      const { from, to } = spanOf(span, on(iso), start);
      return `${isoOfDay(from)} ${isoOfDay(to)}`;
    };
    expect(told('month', '2024-02-29', 5)).toBe('2024-02-01 2024-02-29');
    expect(told('quarter', '2026-01-15', 1)).toBe('2026-01-01 2026-03-31');
    expect(told('quarter', '2026-01-15', 2)).toBe('2025-11-01 2026-01-31');
    expect(told('year', '2026-01-15', 2)).toBe('2025-02-01 2026-01-31');
    expect(told('year', '2026-02-01', 2)).toBe('2026-02-01 2027-01-31');
  });
});

describe('the state of a soft budget', () => {
  // Ten days of 10 tokens known, of February's two and March's eight; 23 days to come in four futures.
  const known = history(on('2026-02-27'), steady(10, 10));
  const futures = paths(
    on('2026-03-09'),
    [5, 10, 15, 20].map((perDay) => steady(perDay, 23)),
  );

  test('is what was used in the span, and of the futures their mean and the share above', () => {
    const state = budgetState(tokens(300), MARCH, known, futures);
    expect(state).toMatchObject({ used: 8_000, exceeded: false, unknownDays: 0, estimatedDays: 0 });
    expect(state.outlook).toMatchObject({ kind: 'forecast', expected: 8_000 + 12.5 * 23 * 100 });
    // 195, 310, 425 and 540 by the end: three of four exceed 300.
    expect(state.outlook).toMatchObject({ probability: 0.75 });
    // Half of them do once 15 a day has: 80 + 15 x 15 = 305 on the 15th day.
    expect(state.reachedOn).toBe(on('2026-03-23'));
    expect(budgetState(tokens(500), MARCH, known, futures).reachedOn).toBeNull();
  });

  test('counts a budget that is used up exactly as kept', () => {
    const exact = paths(on('2026-03-09'), [steady(10, 23)]);
    expect(budgetState(tokens(310), MARCH, known, exact).outlook).toMatchObject({ probability: 0 });
    expect(budgetState(tokens(309.99), MARCH, known, exact).outlook).toMatchObject({ probability: 1 });
  });

  test('that is exceeded is so for sure, since the day it was', () => {
    const state = budgetState(tokens(55), MARCH, known, futures);
    expect(state).toMatchObject({ exceeded: true, reachedOn: on('2026-03-06') });
    expect(state.outlook).toMatchObject({ probability: 1 });
    expect(budgetState(tokens(55), MARCH, known, NO_FORECAST)).toMatchObject({
      exceeded: true,
      reachedOn: on('2026-03-06'),
    });
  });

  test('begins anew with its span: use before it and futures before it do not count', () => {
    const before = history(on('2026-02-01'), steady(10, 20));
    const state = budgetState(tokens(300), MARCH, before, paths(on('2026-02-21'), [steady(10, 39)]));
    expect(state).toMatchObject({ used: 0, reachedOn: on('2026-03-31') });
    expect(state.outlook).toMatchObject({ expected: 31_000, probability: 1 });
  });

  test('without a forecast is a pace, named so, and without a week of days nothing', () => {
    const paced = budgetState(tokens(300), MARCH, known, NO_FORECAST);
    expect(paced.outlook).toEqual({ kind: 'pace', expected: 31_000, withheld: NO_FORECAST });
    expect(paced.reachedOn).toBe(on('2026-03-31'));
    expect(budgetState(tokens(310), MARCH, known, NO_FORECAST).reachedOn).toBeNull();
    const few = history(on('2026-02-27'), steady(10, 8));
    expect(budgetState(tokens(300), MARCH, few, NO_FORECAST).outlook.kind).toBe('unsaid');
    const nothing = history(on('2026-03-09'), []);
    const none = budgetState(tokens(300), MARCH, nothing, NO_FORECAST);
    expect(none).toMatchObject({ used: 0, knownTo: null, outlook: { kind: 'unsaid' } });
  });

  test('tells days nobody told of', () => {
    const gaps = history(on('2026-03-01'), [...steady(10, 7), null, null, 1_000]);
    expect(budgetState(tokens(300), MARCH, gaps, NO_FORECAST)).toMatchObject({
      used: 8_000,
      unknownDays: 2,
      knownTo: on('2026-03-10'),
    });
  });

  test('falls with the amount, whatever is known and comes; what is used above it is sure', () => {
    const uses = fc.array(fc.integer({ min: 0, max: 5_000 }), { minLength: 1, maxLength: 31 });
    const each = fc.array(fc.array(fc.integer({ min: 0, max: 5_000 }), { minLength: 31, maxLength: 31 }), {
      minLength: 1,
      maxLength: 9,
    });
    fc.assert(
      fc.property(
        uses,
        each,
        fc.integer({ min: 1, max: 200_000 }),
        fc.nat(50_000),
        (past, ahead, least, more) => {
          const from = day(MARCH.to - 40);
          const own = history(from, past);
          const coming = paths(
            day(from + past.length),
            ahead.map((one) => [...one, ...one]),
          );
          const at = (amount: number) => {
            const state = budgetState({ amount, perCentitoken: 3 }, MARCH, own, coming);
            if (state.outlook.kind !== 'forecast') throw new Error('no forecast');
            return { ...state, ...state.outlook };
          };
          const [small, large] = [at(least), at(least + more)];
          expect(large.probability).toBeLessThanOrEqual(small.probability);
          expect(large.expected).toBe(small.expected);
          expect(large.reachedOn ?? Infinity).toBeGreaterThanOrEqual(small.reachedOn ?? Infinity);
          expect(small.low).toBeLessThanOrEqual(small.high);
          expect(small.exceeded).toBe(small.used > least);
          if (small.exceeded) expect(small.probability).toBe(1);
          expect(small.reachedOn !== null).toBe(small.probability >= 0.5);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('futures of a unit', () => {
  test('go on from the last known day; without history there are none', () => {
    const nine = [...steady(10, 60), null, null];
    const known = knownPart(history(on('2026-01-01'), nine));
    expect(known.values).toHaveLength(60);
    const ahead = unitAhead(known, null, [], MARCH.to, 1);
    expect(ahead).toMatchObject({ from: on('2026-03-02'), horizon: 30 });
    const none = knownPart(history(on('2026-01-01'), [null, null]));
    expect(unitAhead(none, null, [], MARCH.to, 1)).toMatchObject({ code: 'no-history' });
    expect(unitAhead(known, { noSkill: true, daysNeeded: 90 }, [], MARCH.to, 1)).toEqual({
      code: 'no-skill',
      daysKnown: 60,
      daysNeeded: 90,
    });
  });
});

test('money is tokens at the price of small orders, in one currency', () => {
  const settings = { ...startingSettings(), currency: 'USD' };
  const perToken = [...settings.tokenPrices].sort((a, b) => a.from - b.from)[0]?.perToken ?? 0;
  const money = { money: { minor: minor(50_000), currency: 'USD' } };
  expect(measured(money, settings)).toEqual({ amount: 50_000, perCentitoken: perToken / 100 });
  expect(measured(money, { ...settings, currency: 'EUR' })).toBe('other-currency');
  expect(measured(money, { ...settings, tokenPrices: [] })).toBe('no-price');
  expect(measured({ tokens: centitokens(700) }, { ...settings, tokenPrices: [] })).toEqual({
    amount: 700,
    perCentitoken: 1,
  });
});
