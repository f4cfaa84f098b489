import { describe, expect, test } from 'vitest';
import { idleDaysOf } from '@/core/advice/idle-row';
import { oneProductHolders, singlesOfCollections } from '@/core/advice/waste/collection-misfit';
import { defaultAccess } from '@/core/advice/waste/default-access';
import { doubleCovered } from '@/core/advice/waste/double-covered';
import { idleSeats } from '@/core/advice/waste/idle-seats';
import { leaversWithSeats } from '@/core/advice/waste/leavers';
import { overnightSuspects } from '@/core/advice/waste/overnight';
import type { ChargedDay } from '@/core/advice/waste/types';
import { unusualBurn } from '@/core/advice/waste/unusual-burn';
import type { SeatHeld } from '@/core/ledger/seats-held';
import type { Observation } from '@/core/model/capture';
import { centitokens, type Day, day, minor } from '@/core/units/brands';

const TODAY = day(20_400);
const seat = (more: Partial<SeatHeld> = {}): SeatHeld => ({
  personId: 1,
  product: 'Revit',
  assignedOn: null,
  lastUsed: null,
  daysUsed: 0,
  period: { from: day(TODAY - 89), to: TODAY },
  active: null,
  readAt: 0,
  ...more,
});
const charge = (on: number, tokens = 10, personId = 1, product = 'Revit'): ChargedDay => ({
  ...{ personId, product, day: day(on), tokens: centitokens(tokens * 100) },
});
const price = (amount: number | null) => () => (amount === null ? null : minor(amount));

describe('idle seats', () => {
  const idle = (more: Partial<SeatHeld>, today = TODAY, flexDay: number | null = 100) =>
    idleSeats([seat(more)], today, price(10_000), () => flexDay).map(
      ({ use, money, idleDays, flexPerYear }) => [use, money, idleDays, flexPerYear],
    );

  test('are looked at from thirty days after they were assigned', () => {
    expect(idle({ assignedOn: day(TODAY - 29) })).toEqual([]);
    expect(idle({ assignedOn: day(TODAY - 30) })).toEqual([['never', 10_000, 31, 0]]);
    expect(idle({ assignedOn: null })).toEqual([['never', 10_000, null, 0]]);
  });

  test('need thirty days of which something is known, none of them after today', () => {
    const period = (length: number) => ({ period: { from: day(TODAY - length + 1), to: TODAY } });
    expect(idle(period(30))).toHaveLength(1);
    expect(idle(period(29))).toEqual([]);
    const ahead = { period: { from: day(TODAY - 28), to: day(TODAY + 60) } };
    expect(idle(ahead)).toEqual([]);
    expect(idle(ahead, day(TODAY + 1))).toHaveLength(1);
  });

  test('last used before the time looked at are idle since then', () => {
    expect(idle({ lastUsed: day(TODAY - 100) })).toEqual([['never', 10_000, 100, 0]]);
    expect(idle({ lastUsed: day(TODAY - 100), daysUsed: null })).toEqual([['never', 10_000, 100, 0]]);
    expect(idle({ lastUsed: day(TODAY - 89), daysUsed: null })).toEqual([]);
    expect(idle({ lastUsed: day(TODAY - 89), daysUsed: 1 })).toEqual([['hardly', 10_000 - 406, 89, 406]]);
    expect(idle({ daysUsed: null })).toEqual([]);
  });

  test('are hardly used while Flex for the same days costs a quarter of their price at most', () => {
    const year = { period: { from: day(TODAY - 364), to: TODAY } };
    expect(idle({ ...year, daysUsed: 25 })).toEqual([['hardly', 7500, null, 2500]]);
    expect(idle({ ...year, daysUsed: 26 })).toEqual([]);
    expect(idle({ ...year, daysUsed: 5 }, TODAY, null)).toEqual([]);
    // Of a seat got half a year ago, its own days only.
    expect(idle({ ...year, daysUsed: 10, assignedOn: day(TODAY - 182) })[0]?.[3]).toBe(1995);
  });

  test('a row says so after ninety days, if it is a seat’s and nothing was charged', () => {
    const row = (more: Partial<Observation>) => ({
      row: 1,
      observation: {
        ...{ person: { name: 'A' }, product: 'Revit', daysUsed: 0, seat: 'assigned' as const },
        period: { from: day(TODAY - 89), to: TODAY },
        ...more,
      },
    });
    const days = (more: Partial<Observation>) => idleDaysOf('seat-usage', row(more), TODAY);
    expect(days({ lastAccessed: day(TODAY - 90) })).toBe(90);
    expect(days({ lastAccessed: day(TODAY - 89), period: { from: day(TODAY - 60), to: TODAY } })).toBeNull();
    expect(days({ lastAccessed: day(TODAY - 90), tokens: centitokens(1) })).toBeNull();
    expect(days({ lastAccessed: day(TODAY - 90), daysUsed: 5 })).toBe(null);
    expect(days({})).toBeNull();
    expect(idleDaysOf('by-user', row({ lastAccessed: day(TODAY - 90) }), TODAY)).toBe(
      idleDaysOf('seat-usage', row({ lastAccessed: day(TODAY - 90) }), TODAY),
    );
    const { product: _, ...nothing } = row({ lastAccessed: day(TODAY - 90) }).observation;
    expect(idleDaysOf('seat-usage', { row: 1, observation: nothing }, TODAY)).toBeNull();
  });
});

describe('leavers', () => {
  const leaver = (more: Partial<SeatHeld>, last: Day | null = null, known = 999) =>
    leaversWithSeats(
      [seat(more)],
      () => last,
      () => known,
      price(500),
    ).map(({ reason, silentDays }) => [reason, silentDays]);
  const since = (days: number) => day(TODAY - days);

  test('are silent from ninety days on, counted from their last use of anything or from their seat', () => {
    expect(leaver({}, since(90))).toEqual([['silent', 90]]);
    expect(leaver({}, since(89))).toEqual([]);
    expect(leaver({ lastUsed: since(80) }, since(120))).toEqual([]);
    expect(leaver({ lastUsed: since(120) }, since(100))).toEqual([['silent', 100]]);
    expect(leaver({ lastUsed: since(120) })).toEqual([['silent', 120]]);
    expect(leaver({ assignedOn: since(50) }, since(120))).toEqual([]);
    expect(leaver({}, since(120), 89)).toEqual([]);
    expect(leaver({}, null)).toEqual([]);
    expect(leaver({ period: { from: since(99), to: since(40) } }, since(120))).toEqual([]);
  });

  test('or called inactive by the portal, unless the seat is younger than thirty days', () => {
    expect(leaver({ active: false })).toEqual([['inactive', null]]);
    expect(leaver({ active: false, assignedOn: since(30) })).toEqual([['inactive', null]]);
    expect(leaver({ active: false, assignedOn: since(29) })).toEqual([]);
    expect(leaver({ active: true })).toEqual([]);
  });
});

describe('double covered', () => {
  const covers = (name: string, product: string) => name === product;
  const found = (held: SeatHeld, charges: ChargedDay[], spread: Day | null = null) =>
    doubleCovered([held], charges, covers, 300, spread).map(({ harm, days, tokens, money }) => [
      harm,
      days,
      tokens / 100,
      money,
    ]);

  test('counts from the day after the seat was assigned', () => {
    const held = seat({ assignedOn: day(100) });
    expect(found(held, [charge(100)])).toEqual([['before', 1, 10, 0]]);
    expect(found(held, [charge(101), charge(101), charge(99)])).toEqual([['paid-twice', 1, 20, 6000]]);
    expect(found(held, [charge(101, 0)])).toEqual([]);
    expect(found(seat(), [charge(101)])).toEqual([['unknown', 1, 10, 3000]]);
  });

  test('says nothing of before and after where days are only spread', () => {
    const held = seat({ assignedOn: day(100) });
    expect(found(held, [charge(99)], day(100))[0]?.[0]).toBe('unknown');
    expect(found(held, [charge(99)], day(101))[0]?.[0]).toBe('before');
  });
});

describe('left open over a weekend', () => {
  const workday = (on: Day) => on % 7 < 5; // days 5 and 6 of every seven are off
  const runs = (charges: ChargedDay[]) =>
    overnightSuspects(charges, workday, 100).map(({ from, to, days, idleDays, money }) => [
      from,
      to,
      days,
      idleDays,
      money,
    ]);

  test('is a run of four days with two days off, begun and ended on working days', () => {
    expect(runs([4, 5, 6, 7].map((on) => charge(on)))).toEqual([[4, 7, 4, 2, 2000]]);
    expect(runs([5, 6, 7].map((on) => charge(on)))).toEqual([]);
    expect(runs([3, 4, 5, 6].map((on) => charge(on)))).toEqual([]);
    expect(runs([4, 5, 7].map((on) => charge(on)))).toEqual([]);
    expect(runs([2, 3, 4, 5].map((on) => charge(on)))).toEqual([]);
    expect(runs([5, 6].map((on) => charge(on)))).toEqual([]);
    expect(runs([4, 4, 5, 5, 6, 7].map((on) => charge(on)))).toEqual([[4, 7, 4, 2, 3000]]);
    expect(runs([4, 5, 6, 7].map((on) => charge(on, on === 5 ? 0 : 10)))).toEqual([]);
  });

  test('is looked for in each person’s use of each product, the dearest first, then the longest', () => {
    const of = (person: number, tokens: number, days = [4, 5, 6, 7], product = 'Revit') =>
      days.map((on) => charge(on, tokens, person, product));
    const all = [
      ...of(1, 5),
      ...of(2, 9),
      ...of(3, 5, [3, 4, 5, 6, 7]),
      ...of(1, 9, [11, 12, 13, 14], 'Maya'),
    ];
    expect(
      overnightSuspects(all, workday, 100).map(({ personId, product, days }) => [personId, product, days]),
    ).toEqual([
      [2, 'Revit', 4],
      [1, 'Maya', 4],
      [3, 'Revit', 5],
      [1, 'Revit', 4],
    ]);
    expect(overnightSuspects([...of(1, 5, [4, 5]), ...of(2, 5, [6, 7])], workday, 100)).toEqual([]);
    expect(overnightSuspects(of(1, 5), workday, null)[0]?.money).toBeNull();
  });
});

describe('unusual use', () => {
  const on = day(1000);
  const past = (count: number, tokens = 10, personId = 1) =>
    Array.from({ length: count }, (_, i) => charge(999 - i, tokens, personId));
  const burn = (charges: ChargedDay[], minimum = 1) =>
    unusualBurn(charges, on, centitokens(minimum * 100), 300).map(
      ({ personId, tokens, norm, daysKnown, money }) => [
        personId,
        tokens / 100,
        norm / 100,
        daysKnown,
        money,
      ],
    );

  test('is above twice what is usual, taken from eight own days or the team’s', () => {
    expect(burn([...past(8), charge(1000, 21)])).toEqual([[1, 21, 20, 8, 300]]);
    expect(burn([...past(8), charge(1000, 20)])).toEqual([]);
    expect(burn([...past(7), charge(1000, 21)])).toEqual([]);
    expect(burn([...past(7), ...past(1, 10, 2), charge(1000, 21)])).toEqual([[1, 21, 20, 0, 300]]);
  });

  test('is above three deviations where days differ', () => {
    const days = [10, 20, 30, 40, 50, 60, 70, 80, 90].map((tokens, i) => charge(990 + i, tokens));
    // The median is 50, deviations from it 20 in the middle: 50 + 3 x 1.4826 x 20.
    expect(burn([...days, charge(1000, 138)])).toEqual([]);
    expect(burn([...days, charge(1000, 140)])[0]?.slice(2, 4)).toEqual([138.96, 9]);
  });

  test('is at least the minimum, and looks back ninety days', () => {
    expect(burn([...past(8), charge(1000, 21)], 21)).toHaveLength(1);
    expect(burn([...past(8), charge(1000, 21)], 22)).toEqual([]);
    const old = (first: number) => Array.from({ length: 8 }, (_, i) => charge(first + i));
    expect(burn([...old(910), charge(1000, 21)])).toHaveLength(1);
    expect(burn([...old(909), charge(1000, 21)])).toEqual([]);
    expect(burn([...past(8, 10, 0), charge(1000, 21, 0)])).toEqual([]);
  });
});

describe('collections that don’t fit', () => {
  const aec = { name: 'AEC', products: ['Revit', 'AutoCAD', 'Civil 3D'] };
  const prices: Record<string, number> = { AEC: 300, Revit: 200, AutoCAD: 150, Maya: 90, 'Civil 3D': 100 };
  const yearly = (product: string) => (prices[product] === undefined ? null : minor(prices[product] ?? 0));

  test('one product of it, whose seat would be cheaper', () => {
    const holder = (used: string[], name = 'AEC') =>
      oneProductHolders([seat({ product: name })], [aec], () => used, yearly).map(({ product, money }) => [
        product,
        money,
      ]);
    expect(holder(['revit', 'Maya'])).toEqual([['revit', null]]);
    expect(holder(['Revit', 'Maya'])).toEqual([['Revit', 100]]);
    expect(holder(['Revit', 'Autodesk Revit'])).toHaveLength(1);
    expect(holder(['Revit', 'AutoCAD'])).toEqual([]);
    expect(holder(['Maya'])).toEqual([]);
    expect(holder(['Revit'], 'Revit')).toEqual([]);
    prices.Revit = 300;
    expect(holder(['Revit'])).toEqual([]);
    prices.Revit = 200;
  });

  test('single seats dearer than it', () => {
    const singles = (...names: string[]) =>
      singlesOfCollections(
        names.map((product) => seat({ product })),
        [aec],
        yearly,
      ).map(({ money, singles: of, singlesCost }) => [money, of.length, singlesCost]);
    expect(singles('Revit', 'AutoCAD')).toEqual([[50, 2, 350]]);
    expect(singles('Revit', 'Civil 3D')).toEqual([]);
    expect(singles('Revit', 'AutoCAD', 'AEC')).toEqual([[350, 2, 350]]);
    expect(singles('Revit', 'Maya')).toEqual([]);
    expect(singles('Revit')).toEqual([]);
  });
});

test('default access: dearer than usual, and more than half of its people only passing', () => {
  const use = (person: number, product: string, tokens: number, ...days: number[]) => ({
    ...{ person, product, days: Int32Array.from(days) },
    tokens: Float64Array.from(days, () => tokens * 100),
  });
  const usual = [1, 2, 3, 4].map((person) => use(person, 'AutoCAD', 7, 1, 2, 3, 4, 5, 6, 7, 8));
  const found = (...dear: ReturnType<typeof use>[]) =>
    defaultAccess([...usual, ...dear], 1, 300).map(({ product, perDay, passing, regular, tokens, money }) => [
      ...[product, perDay / 100, passing, regular, tokens / 100, money],
    ]);
  const [one, two, three] = [use(1, 'Sewer', 24, 3), use(2, 'Sewer', 24, 3, 4), use(3, 'Sewer', 24, 3, 4, 5)];
  expect(found(one, two, three)).toEqual([['Sewer', 24, [1, 2], [3], 72, 21_600]]);
  expect(found(one, three)).toEqual([]);
  expect(found(one)).toHaveLength(1);
  expect(found(use(1, 'Maya', 7, 3))).toEqual([]);
  expect(found(use(0, 'Sewer', 24, 3), use(9, 'Sewer', 0, 3))).toEqual([]);
  expect(defaultAccess([...usual, use(1, 'Sewer', 24, 0, 3)], 1, null)[0]).toMatchObject({
    tokens: 2400,
    money: null,
  });
});
