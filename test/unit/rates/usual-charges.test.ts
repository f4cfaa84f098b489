import { describe, expect, test } from 'vitest';
import type { DayCharges } from '@/core/ledger/daily/daily-facts';
import { joinRates } from '@/core/rates/join-rates';
import { learnFromDays } from '@/core/rates/learn-from-days';
import { usualCharges } from '@/core/rates/usual-charges';
import { centitokens, day } from '@/core/units/brands';

const charge = (on: number, tokens: number, people = 1) => ({ day: on, tokens, people });
const days = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
const stretches = (charges: Parameters<typeof usualCharges>[0]) =>
  usualCharges(charges).map((stretch) => [
    stretch.tokens,
    stretch.charges[0]?.day,
    stretch.charges.at(-1)?.day,
    stretch.charges.length,
  ]);

describe('the usual charge', () => {
  test('of nothing is none', () => {
    expect(usualCharges([])).toEqual([]);
  });

  test('changes for more than three person-days, not for three', () => {
    const before = days(1, 30).map((on) => charge(on, 1000));
    const odd = (people: number) => [...before, charge(31, 900, people)];
    expect(stretches(odd(3))).toEqual([[1000, 1, 31, 31]]);
    expect(stretches(odd(4))).toEqual([
      [1000, 1, 30, 30],
      [900, 31, 31, 1],
    ]);
  });

  test('in between it must be worth two changes, there and back', () => {
    const odd = (people: number) => [
      ...days(1, 30).map((on) => charge(on, 1000, 2)),
      charge(31, 900, people),
      ...days(32, 60).map((on) => charge(on, 1000, 2)),
    ];
    expect(stretches(odd(6))).toEqual([[1000, 1, 60, 60]]);
    expect(stretches(odd(7)).map(([tokens]) => tokens)).toEqual([1000, 900, 1000]);
  });

  test('of many person-days must be worth a hundredth of them', () => {
    const many = (people: number) => [
      ...days(1, 100).map((on) => charge(on, 1000, 10)),
      charge(101, 900, people),
    ];
    expect(stretches(many(9)).length).toBe(1);
    expect(stretches(many(12)).length).toBe(2);
  });

  test('keeps all charges of a day together, those of the usual one and others', () => {
    const both = days(1, 10).flatMap((on) => [charge(on, 700, 1), charge(on, 1000, 5)]);
    expect(stretches(both)).toEqual([[1000, 1, 10, 20]]);
  });

  test('is the lower one where two are as frequent', () => {
    expect(stretches([charge(1, 900, 2), charge(1, 1000, 2)])).toEqual([[900, 1, 1, 2]]);
  });
});

describe('what person-days prove', () => {
  const told = (on: number, tokens: number, people = 1, product = 'Revit'): DayCharges => ({
    product,
    day: day(on),
    tokens: centitokens(tokens),
    people,
  });
  const learn = (...charges: DayCharges[]) => learnFromDays(charges);

  test('three person-days of one charge are enough if they are at least half', () => {
    expect(learn(told(1, 1000, 3)).daily.get('revit')?.[0]?.perDay).toBe(1000);
    expect(learn(told(1, 1000, 3), told(1, 700), told(1, 800), told(1, 900)).daily.has('revit')).toBe(true);
    const four = [700, 800, 900, 1100].map((tokens) => told(1, tokens));
    expect(learn(told(1, 1000, 3), ...four).daily.has('revit')).toBe(false);
  });

  test('a thousand tokens a day may be, more may not', () => {
    expect(learn(told(1, 100_000, 5)).daily.get('revit')?.[0]?.perDay).toBe(100_000);
    expect(learn(told(1, 100_100, 5)).daily.has('revit')).toBe(false);
  });

  test('one fraction among whole charges is a slip, two or nothing but fractions is a charge by result', () => {
    const whole = told(1, 1000, 5);
    expect(learn(whole, told(2, 1050)).perResult.size).toBe(0);
    expect(learn(whole, told(2, 1050, 2)).perResult).toEqual(new Set(['revit']));
    expect(learn(told(2, 1050)).perResult).toEqual(new Set(['revit']));
    expect(learn(whole, told(2, 1050, 2)).daily.size).toBe(0);
  });

  test('ten person-days of four charges, none usual, are a charge by result; fewer say nothing', () => {
    const various = (people: number, ...tokens: number[]) =>
      learn(...tokens.map((each, i) => told(i + 1, each, people))).perResult.has('revit');
    expect(various(2, 100, 200, 300, 400, 500)).toBe(true);
    expect(various(2, 100, 200, 300, 400)).toBe(false);
    expect(various(4, 100, 200, 300)).toBe(false);
  });

  test('free person-days count from the first charge of their own rate to the first of the next', () => {
    const versions = learn(
      told(5, 0, 7),
      ...days(10, 19).map((on) => told(on, 1000, 2)),
      told(15, 0, 1),
      ...days(20, 29).map((on) => told(on, 900, 2)),
      told(20, 0, 3),
      told(40, 0, 5),
    ).daily.get('revit');
    expect(versions?.map(({ perDay, from, free, personDays }) => [perDay, from, free, personDays])).toEqual([
      [1000, 10, 8, 28],
      [900, 20, 8, 28],
    ]);
  });

  test('products are told apart by their key, and nothing charged proves nothing', () => {
    const found = learn(told(1, 1000, 3), told(1, 700, 3, 'AutoCAD'), told(2, 1000, 3, 'autodesk REVIT'));
    expect(found.daily.get('revit')?.[0]?.agreeing).toBe(6);
    expect(found.daily.get('autocad')?.[0]?.agreeing).toBe(3);
    expect(learn(told(1, 0, 50))).toEqual({ daily: new Map(), perResult: new Set() });
  });
});

describe('days and sums together', () => {
  const rate = (perDay: number, from: number) => ({
    perDay: centitokens(perDay),
    from: day(from),
    agreeing: 9,
    personDays: 9,
  });
  const rates = (daily: Record<string, ReturnType<typeof rate>[]>, ...perResult: string[]) => ({
    daily: new Map(Object.entries(daily)),
    perResult: new Set(perResult),
  });

  test('what the days show to be by result has no daily rate by the sums', () => {
    const joined = joinRates(rates({}, 'flow'), rates({ flow: [rate(500, 1)], maya: [rate(600, 1)] }));
    expect(joined.perResult).toEqual(new Set(['flow']));
    expect([...joined.daily.keys()]).toEqual(['maya']);
  });

  test('sums only add what was before the days: a version of their first day is none', () => {
    const exact = rates({ revit: [rate(1000, 100)] });
    const versions = (...older: ReturnType<typeof rate>[]) =>
      joinRates(exact, rates({ revit: older }))
        .daily.get('revit')
        ?.map(({ perDay, from }) => [perDay, from]);
    expect(versions(rate(800, 100), rate(700, 120))).toEqual([[1000, 100]]);
    expect(versions(rate(900, 99))).toEqual([
      [900, 99],
      [1000, 100],
    ]);
    expect(versions(rate(1000, 50), rate(900, 60), rate(1000, 70))).toEqual([
      [1000, 50],
      [900, 60],
      [1000, 100],
    ]);
  });
});
