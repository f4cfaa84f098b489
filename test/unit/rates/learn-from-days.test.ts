import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DayCharges } from '@/core/ledger/daily/daily-facts';
import { joinRates } from '@/core/rates/join-rates';
import { learnFromDays } from '@/core/rates/learn-from-days';
import { rateConfidence } from '@/core/rates/rate-confidence';
import { centitokens, day } from '@/core/units/brands';

const charge = (on: number, tokens: number, people = 1, product = 'Revit'): DayCharges => ({
  product,
  day: day(on),
  tokens: centitokens(tokens * 100),
  people,
});
const days = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
const only = (charges: readonly DayCharges[]) => learnFromDays(charges).daily.get('revit');

describe('rates of exact person-days', () => {
  test('counts what agrees, what is charged otherwise and what is free', () => {
    const charges = [
      ...days(20_000, 20_147).flatMap((on) => [charge(on, 10, 10), charge(on, 0, 1)]),
      charge(20_050, 9, 8),
    ];
    expect(only(charges)).toEqual([
      { perDay: 1000, from: 20_000, agreeing: 1480, personDays: 1480 + 8 + 148, free: 148, exact: true },
    ]);
  });

  test('finds the very day a rate changes, and changes back', () => {
    const charges = [
      ...days(20_000, 20_029).map((on) => charge(on, 10, 4)),
      ...days(20_030, 20_049).map((on) => charge(on, 9, 4)),
      ...days(20_050, 20_060).map((on) => charge(on, 10, 4)),
    ];
    expect(only(charges)?.map(({ perDay, from, personDays }) => [perDay, from, personDays])).toEqual([
      [1000, 20_000, 120],
      [900, 20_030, 80],
      [1000, 20_050, 44],
    ]);
  });

  test('one odd day is no new rate', () => {
    const charges = [...days(20_000, 20_029).map((on) => charge(on, 10)), charge(20_010, 20, 3)];
    expect(only(charges)).toMatchObject([{ perDay: 1000, agreeing: 30, personDays: 33 }]);
  });

  test('two person-days prove nothing, nor do charges that mostly differ', () => {
    expect(only([charge(20_000, 10, 2)])).toBeUndefined();
    expect(only([charge(1, 5, 3), charge(2, 6, 3), charge(3, 7, 3)])).toBeUndefined();
  });

  test('fractions, and charges never alike, are charged by result', () => {
    expect(learnFromDays([charge(1, 0.5), charge(2, 1.25)]).perResult).toEqual(new Set(['revit']));
    const various = days(1, 20).map((on) => charge(on, on));
    expect(learnFromDays(various)).toEqual({ daily: new Map(), perResult: new Set(['revit']) });
  });

  test('any order gives the same rates', () => {
    const some = fc.record({
      on: fc.integer({ min: 1, max: 30 }),
      tokens: fc.constantFrom(0, 6, 7, 8),
      people: fc.integer({ min: 1, max: 5 }),
    });
    fc.assert(
      fc.property(
        fc
          .uniqueArray(some, { selector: ({ on, tokens }) => `${on} ${tokens}` })
          .chain((list) =>
            fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
          ),
        ([list, shuffled]) => {
          const learn = (all: typeof list) => only(all.map((c) => charge(c.on, c.tokens, c.people)));
          expect(learn(shuffled)).toEqual(learn(list));
        },
      ),
    );
  });
});

test('sums of longer periods tell of the time before the days', () => {
  const exact = learnFromDays(days(20_000, 20_009).map((on) => charge(on, 10)));
  const older = { perDay: centitokens(900), from: day(19_000), agreeing: 20, personDays: 20 };
  const sums = { daily: new Map([['revit', [older]]]), perResult: new Set(['maya']) };
  const joined = joinRates(exact, sums);
  expect(joined.daily.get('revit')?.map(({ perDay }) => perDay)).toEqual([900, 1000]);
  expect([...joined.perResult]).toEqual(['maya']);
  const same = joinRates(exact, {
    daily: new Map([['revit', [{ ...older, perDay: centitokens(1000) }]]]),
    perResult: new Set(['revit']),
  });
  expect(same.daily.get('revit')).toEqual(exact.daily.get('revit'));
  expect(same.perResult.size).toBe(0);
});

test('a rate is the surer the more person-days agree; free ones say nothing', () => {
  const rate = (agreeing: number, personDays: number, free?: number) =>
    rateConfidence({
      perDay: centitokens(1000),
      from: day(1),
      agreeing,
      personDays,
      ...(free === undefined ? {} : { free }),
    });
  expect(rate(3, 3)).toBe(0.75);
  expect(rate(1482, 1490)).toBeCloseTo(0.994, 3);
  expect(rate(99, 199, 100)).toBe(0.99);
  expect(rate(5, 10)).toBeLessThan(0.5);
});
