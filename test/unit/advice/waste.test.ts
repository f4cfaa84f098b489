import { describe, expect, test } from 'vitest';
import { oneProductHolders, singlesOfCollections } from '@/core/advice/waste/collection-misfit';
import { defaultAccess } from '@/core/advice/waste/default-access';
import { doubleCovered } from '@/core/advice/waste/double-covered';
import { idleSeats } from '@/core/advice/waste/idle-seats';
import { leaversWithSeats } from '@/core/advice/waste/leavers';
import { overnightSuspects } from '@/core/advice/waste/overnight';
import type { ChargedDay } from '@/core/advice/waste/types';
import { unusualBurn } from '@/core/advice/waste/unusual-burn';
import type { SeatHeld } from '@/core/ledger/seats-held';
import { centitokens, day, minor } from '@/core/units/brands';
import { weekdayOf } from '@/core/units/day';

const TODAY = day(20_600);
const MONDAY = day(20_600 - weekdayOf(day(20_600)) - 28);
const year = { from: day(TODAY - 364), to: TODAY };
const seat = (personId: number, product: string, more: Partial<SeatHeld> = {}): SeatHeld => ({
  personId,
  product,
  assignedOn: day(TODAY - 400),
  lastUsed: day(TODAY - 3),
  daysUsed: 200,
  period: year,
  active: null,
  readAt: 0,
  ...more,
});
const charge = (personId: number, product: string, on: number, tokens = 1000): ChargedDay => ({
  personId,
  product,
  day: day(on),
  tokens: centitokens(tokens),
});
const PRICES = new Map([
  ['Revit', 283_500],
  ['AutoCAD', 209_500],
  ['Navisworks', 120_000],
  ['AEC Collection', 367_500],
]);
const seatYear = (product: string) => {
  const price = PRICES.get(product);
  return price === undefined ? null : minor(price);
};
const workday = (on: number) => weekdayOf(day(on)) < 5;

describe('idle seats', () => {
  const flexDay = () => 3000;
  const find = (...seats: SeatHeld[]) => idleSeats(seats, TODAY, seatYear, flexDay);

  test('a seat never used costs all of its price; one hardly used its price less Flex', () => {
    const found = find(
      seat(1, 'Revit', { daysUsed: 0, lastUsed: null }),
      seat(2, 'Revit', { daysUsed: 20 }),
      seat(3, 'Revit', { daysUsed: 24 }),
    );
    expect(found.map(({ personId, use, money, flexPerYear }) => [personId, use, money, flexPerYear])).toEqual(
      [
        [1, 'never', 283_500, 0],
        [2, 'hardly', 223_500, 60_000],
      ],
    );
    // Nothing tells of the time before the period.
    expect(found[0]?.idleDays).toBe(365);
  });

  test('a new seat is not idle, nor is one nothing is said of', () => {
    expect(find(seat(1, 'Revit', { daysUsed: 0, lastUsed: null, assignedOn: day(TODAY - 29) }))).toEqual([]);
    expect(find(seat(1, 'Revit', { daysUsed: null, lastUsed: null }))).toEqual([]);
    expect(find(seat(1, 'Revit', { daysUsed: null, lastUsed: day(TODAY - 5) }))).toEqual([]);
  });

  test('a week without use says nothing of a year, nor does the time since the page was read', () => {
    const week = { from: day(TODAY - 6), to: TODAY };
    expect(find(seat(1, 'Revit', { daysUsed: 0, lastUsed: null, period: week }))).toEqual([]);
    expect(find(seat(1, 'Revit', { daysUsed: 0, lastUsed: day(TODAY - 8), period: week }))).toEqual([]);
    const longAgo = { from: day(TODAY - 229), to: day(TODAY - 200) };
    const stale = { daysUsed: 0, period: longAgo };
    expect(find(seat(1, 'Revit', { ...stale, lastUsed: day(TODAY - 210) }))).toMatchObject([
      { idleDays: 10 },
    ]);
    expect(find(seat(1, 'Revit', { ...stale, assignedOn: day(TODAY - 220), lastUsed: null }))).toEqual([]);
  });

  test('last used before the period is never in the period, and a seat without a price is listed last', () => {
    const found = find(
      seat(1, 'Civil 3D', { daysUsed: 0 }),
      seat(2, 'AutoCAD', { daysUsed: null, lastUsed: day(TODAY - 390) }),
    );
    expect(found.map(({ personId, use, money }) => [personId, use, money])).toEqual([
      [2, 'never', 209_500],
      [1, 'never', null],
    ]);
  });
});

describe('leavers', () => {
  const find = (one: SeatHeld, last: number | null) =>
    leaversWithSeats(
      [one],
      () => (last === null ? null : day(last)),
      (on) => TODAY - on,
      seatYear,
    );

  test('inactive by the portal, or silent for a quarter on seats and Flex alike', () => {
    expect(find(seat(1, 'Revit', { active: false }), TODAY - 1)).toMatchObject([{ reason: 'inactive' }]);
    expect(find(seat(1, 'Revit', { lastUsed: day(TODAY - 120) }), TODAY - 90)).toMatchObject([
      { reason: 'silent', silentDays: 90, money: 283_500 },
    ]);
    expect(find(seat(1, 'Revit', { lastUsed: day(TODAY - 120) }), TODAY - 89)).toEqual([]);
    expect(find(seat(1, 'Revit', { lastUsed: null }), null)).toEqual([]);
    const before = { from: day(TODAY - 200), to: day(TODAY - 100) };
    expect(find(seat(1, 'Revit', { lastUsed: day(TODAY - 101), period: before }), null)).toEqual([]);
    expect(find(seat(1, 'Revit', { active: false, assignedOn: day(TODAY - 1) }), null)).toEqual([]);
    expect(find(seat(1, 'Revit', { assignedOn: day(TODAY - 1), lastUsed: null }), TODAY - 120)).toEqual([]);
  });
});

describe('double covered', () => {
  const covers = (name: string, product: string) =>
    name === product || (name === 'AEC Collection' && ['Revit', 'AutoCAD'].includes(product));
  const find = (one: SeatHeld, ...charges: ChargedDay[]) => doubleCovered([one], charges, covers, 300);

  test('charges while the seat is held are paid twice, earlier ones are harmless', () => {
    const one = seat(1, 'Revit', { assignedOn: day(TODAY - 30) });
    expect(
      find(one, charge(1, 'Revit', TODAY - 40), charge(1, 'Revit', TODAY - 10), charge(1, 'AutoCAD', TODAY)),
    ).toMatchObject([{ harm: 'paid-twice', days: 1, tokens: 1000, money: 3000 }]);
    expect(find(one, charge(1, 'Revit', TODAY - 30))).toMatchObject([{ harm: 'before', money: 0 }]);
    expect(find(one, charge(2, 'Revit', TODAY))).toEqual([]);
    expect(find(one, charge(1, 'Revit', TODAY, 0))).toEqual([]);
  });

  test('a collection covers its products, one finding for each', () => {
    const found = find(
      seat(1, 'AEC Collection', { assignedOn: null }),
      charge(1, 'Revit', TODAY),
      charge(1, 'AutoCAD', TODAY, 700),
    );
    expect(found.map(({ product, harm, money }) => [product, harm, money])).toEqual([
      ['Revit', 'unknown', 3000],
      ['AutoCAD', 'unknown', 2100],
    ]);
  });
});

test('what two seats of a person cover is paid twice once; spread days say nothing of before and after', () => {
  const covers = (name: string, product: string) => name === 'AEC Collection' || name === product;
  const seats = [
    seat(1, 'Revit', { assignedOn: day(TODAY - 100) }),
    seat(1, 'AEC Collection', { assignedOn: day(TODAY - 50) }),
    seat(2, 'Revit', { assignedOn: day(TODAY - 50) }),
  ];
  const charges = [charge(1, 'Revit', TODAY - 10), charge(2, 'Revit', TODAY - 10)];
  const told = (spreadFrom: number | null) =>
    doubleCovered(seats, charges, covers, 300, spreadFrom === null ? null : day(spreadFrom)).map(
      ({ personId, seat: { product }, harm, money }) => [personId, product, harm, money],
    );
  expect(told(null)).toEqual([
    [1, 'Revit', 'paid-twice', 3000],
    [2, 'Revit', 'paid-twice', 3000],
  ]);
  expect(told(TODAY - 89)).toEqual([
    [1, 'Revit', 'paid-twice', 3000],
    [2, 'Revit', 'unknown', 3000],
  ]);
});

describe('overnight and weekend suspects', () => {
  const run = (from: number, days: number) =>
    Array.from({ length: days }, (_, i) => charge(1, 'Revit', from + i));

  test('a run through a weekend is a suspect for its days off', () => {
    expect(overnightSuspects(run(MONDAY + 2, 7), workday, 300)).toMatchObject([
      { from: MONDAY + 2, to: MONDAY + 8, days: 7, idleDays: 2, tokens: 2000, money: 6000 },
    ]);
  });

  test('weekend work without the days around, or a week without its weekend, is none', () => {
    expect(overnightSuspects(run(MONDAY + 5, 2), workday, 300)).toEqual([]);
    expect(overnightSuspects(run(MONDAY + 4, 3), workday, 300)).toEqual([]);
    expect(overnightSuspects(run(MONDAY, 5), workday, 300)).toEqual([]);
    const gap = [...run(MONDAY + 2, 3), ...run(MONDAY + 6, 3)];
    expect(overnightSuspects(gap, workday, 300)).toEqual([]);
  });
});

describe('unusual burn', () => {
  const steady = Array.from({ length: 20 }, (_, i) => charge(1, 'Revit', TODAY - 40 + i, 1000));

  test('far above the own norm and the minimum', () => {
    const found = unusualBurn([...steady, charge(1, 'Revit', TODAY, 2500)], TODAY, centitokens(1500), 300);
    expect(found).toMatchObject([{ personId: 1, tokens: 2500, norm: 2000, money: 1500, daysKnown: 20 }]);
    expect(unusualBurn([...steady, charge(1, 'Revit', TODAY, 2000)], TODAY, centitokens(1500), 300)).toEqual(
      [],
    );
    expect(unusualBurn([...steady, charge(1, 'Revit', TODAY, 2500)], TODAY, centitokens(2501), 300)).toEqual(
      [],
    );
  });

  test('parts of one day are one day; what is planned is left out; later days are not looked at', () => {
    const today = [charge(1, 'Revit', TODAY, 1300), charge(1, 'AutoCAD', TODAY, 1300)];
    const later = charge(1, 'Revit', TODAY + 1, 9000);
    const find = (planned: boolean) =>
      unusualBurn([...steady, ...today, later], TODAY, centitokens(100), 300, () => planned);
    expect(find(false)).toMatchObject([{ tokens: 2600 }]);
    expect(find(true)).toEqual([]);
  });

  test("somebody new is measured by the team's norm; with no norm at all nothing is said", () => {
    expect(
      unusualBurn([...steady, charge(2, 'Revit', TODAY, 5000)], TODAY, centitokens(100), 300),
    ).toMatchObject([{ personId: 2, daysKnown: 0, norm: 2000 }]);
    expect(unusualBurn([charge(2, 'Revit', TODAY, 5000)], TODAY, centitokens(100), 300)).toEqual([]);
  });
});

describe('collections that do not fit', () => {
  const collections = [{ name: 'AEC Collection', products: ['Revit', 'AutoCAD', 'Navisworks'] }];

  test('a holder who uses one product of it could hold that one', () => {
    const find = (...used: string[]) =>
      oneProductHolders(
        [seat(1, 'aec collection')],
        collections,
        () => used,
        (name) => seatYear(name === 'aec collection' ? 'AEC Collection' : name),
      );
    expect(find('AutoCAD', 'Fusion')).toMatchObject([{ product: 'AutoCAD', money: 158_000 }]);
    expect(find('AutoCAD', 'Revit')).toEqual([]);
    expect(find()).toEqual([]);
  });

  test('single seats that cost more than the collection', () => {
    const find = (...products: string[]) =>
      singlesOfCollections(
        products.map((product) => seat(1, product)),
        collections,
        seatYear,
      );
    expect(find('Revit', 'AutoCAD')).toMatchObject([
      { product: 'AEC Collection', singlesCost: 493_000, money: 125_500 },
    ]);
    expect(find('AutoCAD', 'Navisworks')).toEqual([]);
    expect(find('Revit')).toEqual([]);
    expect(find('Revit', 'AutoCAD', 'AEC Collection')).toMatchObject([{ money: 493_000 }]);
    const two = [...collections, { name: 'Small Collection', products: ['Revit', 'AutoCAD'] }];
    const seats = ['Revit', 'AutoCAD'].map((product) => seat(1, product));
    const price = (name: string) => (name === 'Small Collection' ? minor(300_000) : seatYear(name));
    expect(singlesOfCollections(seats, two, price)).toMatchObject([
      { product: 'Small Collection', money: 193_000 },
    ]);
  });
});

test('default access: an expensive product most people only tried', () => {
  const charges = [
    ...Array.from({ length: 40 }, (_, i) => charge(1 + (i % 4), 'AutoCAD', TODAY - i, 700)),
    charge(1, 'InfoWorks', TODAY, 7200),
    charge(2, 'InfoWorks', TODAY, 7200),
    charge(2, 'InfoWorks', TODAY - 1, 7200),
    ...Array.from({ length: 9 }, (_, i) => charge(3, 'InfoWorks', TODAY - i, 7200)),
  ];
  const uses = charges.map(({ personId, product, day, tokens }) => ({
    ...{ person: personId, product },
    ...{ days: Int32Array.of(day), tokens: Float64Array.of(tokens) },
  }));
  expect(defaultAccess(uses, TODAY - 5, 300)).toEqual([]);
  expect(defaultAccess(uses, TODAY - 365, 300)).toEqual([
    { product: 'InfoWorks', perDay: 7200, passing: [1, 2], regular: [3], tokens: 21_600, money: 64_800 },
  ]);
});
