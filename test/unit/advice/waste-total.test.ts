import { expect, test } from 'vitest';
import { narrowWaste } from '@/core/advice/waste/narrow-waste';
import type { TeamWaste } from '@/core/advice/waste/team-waste';
import { wasteTold, wasteTotal } from '@/core/advice/waste/waste-total';
import type { SeatHeld } from '@/core/ledger/seats-held';
import { centitokens, day, type Minor, minor } from '@/core/units/brands';

const seat = (personId: number, product: string): SeatHeld => ({
  personId,
  product,
  assignedOn: day(20_000),
  lastUsed: null,
  daysUsed: 0,
  period: { from: day(20_000), to: day(20_300) },
  active: null,
  readAt: 0,
});
const row = (personId: number, product: string, money: number | null) => ({
  personId,
  product,
  money: money === null ? null : minor(money),
});
const leaver = (personId: number, product: string, money: number | null) => ({
  ...row(personId, product, money),
  basis: 'year' as const,
  seat: seat(personId, product),
  reason: 'silent' as const,
  silentDays: 120,
});
const idle = (personId: number, product: string, money: number | null) => ({
  ...row(personId, product, money),
  basis: 'year' as const,
  seat: seat(personId, product),
  use: 'never' as const,
  idleDays: 120,
  flexPerYear: minor(0),
});
const double = (
  personId: number,
  product: string,
  money: number,
  harm: 'paid-twice' | 'before' | 'unknown',
) => ({
  ...row(personId, product, money),
  basis: 'so-far' as const,
  seat: seat(personId, product),
  harm,
  days: 3,
  tokens: centitokens(300),
});
const overnight = (personId: number, product: string, money: number) => ({
  ...row(personId, product, money),
  basis: 'so-far' as const,
  from: day(20_280),
  to: day(20_290),
  days: 11,
  idleDays: 3,
  tokens: centitokens(300),
});
const access = (product: string, passing: readonly number[], money: Minor | null) => ({
  product,
  perDay: centitokens(900),
  passing,
  regular: [],
  tokens: centitokens(900),
  money,
});
const NOTHING: TeamWaste = {
  ...{ idle: [], leavers: [], double: [], oneProduct: [], singles: [], overnight: [], burn: [], access: [] },
  ...{ burnOn: null, knowsSeats: true, knowsDays: true, knowsHabits: true },
};

test('a seat that is in several lists is given up once', () => {
  const total = wasteTotal({
    ...NOTHING,
    leavers: [leaver(1, 'Revit', 2000)],
    idle: [idle(1, 'REVIT', 2000), idle(2, 'Maya', 700)],
    oneProduct: [
      { ...row(2, 'Revit', 900), collection: 'AEC Collection', basis: 'year' },
      { ...row(3, 'Revit', 900), collection: 'AEC Collection', basis: 'year' },
    ],
    singles: [
      {
        ...row(2, 'M&E Collection', 400),
        singles: ['Maya', '3ds Max'],
        singlesCost: minor(4000),
        basis: 'year',
      },
      {
        ...row(3, 'AEC Collection', 300),
        singles: ['Civil 3D', 'Revit'],
        singlesCost: minor(4000),
        basis: 'year',
      },
      {
        ...row(4, 'AEC Collection', 200),
        singles: ['Civil 3D', 'Revit'],
        singlesCost: minor(4000),
        basis: 'year',
      },
    ],
  });
  expect(total.parts).toEqual([
    { list: 'leavers', basis: 'year', count: 1, money: 2000 },
    { list: 'idle', basis: 'year', count: 1, money: 700 },
    { list: 'oneProduct', basis: 'year', count: 2, money: 1800 },
    { list: 'singles', basis: 'year', count: 1, money: 200 },
  ]);
  expect([total.perYear, total.soFar]).toEqual([4700, 0]);
});

test('a charge that is in several lists is counted once, and only what is proved', () => {
  const total = wasteTotal({
    ...NOTHING,
    double: [
      double(1, 'Revit', 500, 'paid-twice'),
      double(2, 'Revit', 800, 'unknown'),
      double(3, 'Revit', 0, 'before'),
    ],
    overnight: [overnight(1, 'Revit', 90), overnight(1, 'Maya', 60)],
    access: [access('Revit', [1, 5], minor(620)), access('Maya', [], null)],
  });
  expect(total.parts).toEqual([
    { list: 'double', basis: 'so-far', count: 1, money: 500 },
    { list: 'overnight', basis: 'so-far', count: 1, money: 60 },
    { list: 'access', basis: 'so-far', count: 1, money: 120 },
  ]);
  expect([total.perYear, total.soFar, total.unpriced]).toEqual([0, 680, 1]);
});

test('rows without a price are said, not counted', () => {
  const total = wasteTotal({
    ...NOTHING,
    leavers: [leaver(1, 'Revit', null)],
    idle: [idle(1, 'Revit', null)],
  });
  expect(total).toEqual({ perYear: 0, soFar: 0, parts: [], unpriced: 1 });
});

test('of some people, or of one product, only what is about them is told', () => {
  const burn = (personId: number) => ({
    ...{ personId, money: minor(50), basis: 'so-far' as const, day: day(20_290), daysKnown: 40 },
    ...{ tokens: centitokens(9000), norm: centitokens(3000) },
  });
  const all: TeamWaste = {
    ...NOTHING,
    leavers: [leaver(1, 'Revit', 2000), leaver(2, 'Maya', 900)],
    idle: [idle(1, 'Maya', 700), idle(2, 'Autodesk Revit', 700)],
    double: [double(1, 'Revit', 5, 'before'), double(2, 'Maya', 5, 'before')],
    oneProduct: [1, 2].map((id) => ({
      ...row(id, id === 1 ? 'Revit' : 'Maya', 900),
      collection: 'AEC Collection',
      basis: 'year' as const,
    })),
    singles: [1, 2].map((id) => ({
      ...row(id, id === 1 ? 'AEC Collection' : 'Revit', 900),
      ...{ basis: 'year' as const, singles: ['Maya'], singlesCost: minor(4000) },
    })),
    overnight: [overnight(1, 'Revit', 30), overnight(2, 'Maya', 30)],
    burn: [burn(1), burn(2)],
    access: [access('Revit', [1], minor(9)), access('Maya', [2], minor(9))],
  };
  const told = (people: readonly number[] | null, product: string | null) => {
    const {
      leavers,
      idle: seats,
      double: twice,
      oneProduct,
      singles,
      overnight: left,
      ...rest
    } = narrowWaste(all, people && new Set(people), product);
    const lists = [leavers, seats, twice, oneProduct, singles, left, rest.burn];
    return [
      lists.map((list) => list.map(({ personId }) => personId).join()),
      rest.access.map((one) => one.product),
    ];
  };
  expect(narrowWaste(all, null, null)).toEqual(all);
  expect(told([2], null)).toEqual([['2', '2', '2', '2', '2', '2', '2'], []]);
  // Names are compared as products, and a day's burn is of no single one.
  expect(told(null, 'Revit')).toEqual([['1', '2', '1', '1', '2', '1', ''], ['Revit']]);
  expect(told([1], 'Revit')).toEqual([['1', '', '1', '1', '', '1', ''], []]);
  expect(told([], null)).toEqual([['', '', '', '', '', '', ''], []]);
});

test('doubles that do no harm are told by their number only; what nobody is sure of is listed, and not counted', () => {
  const all: TeamWaste = {
    ...NOTHING,
    idle: [idle(4, 'Maya', 700)],
    double: [
      double(1, 'Revit', 0, 'before'),
      double(2, 'Revit', 500, 'paid-twice'),
      double(3, 'Revit', 80, 'unknown'),
      double(5, 'Revit', 0, 'before'),
    ],
  };
  const { waste, harmless, total } = wasteTold(all);
  expect([waste.double.map(({ personId }) => personId), harmless]).toEqual([[2, 3], 2]);
  expect(waste.idle).toEqual(all.idle);
  expect([total.perYear, total.soFar]).toEqual([700, 500]);
});
