import { expect, test } from 'vitest';
import type { SeatHeld } from '@/core/ledger/seats-held';
import type { SeatPrice } from '@/core/model/settings';
import { seatPerYear } from '@/core/rates/seat-price';
import { seatsPaid } from '@/core/spend/shares/seats-paid';
import { day, minor } from '@/core/units/brands';

const period = { from: day(20_000), to: day(20_364) };
const held = (personId: number, product: string, assignedOn: number | null = null): SeatHeld => ({
  personId,
  product,
  assignedOn: assignedOn === null ? null : day(assignedOn),
  lastUsed: null,
  daysUsed: null,
  period,
  active: null,
  readAt: 0,
});
const price = (product: string) => (product === 'Unpriced' ? null : minor(36_500));
const short = (seats: ReturnType<typeof seatsPaid>) =>
  seats.map((one) => [one.person, one.from, one.to, one.price]);

test('seats of a subscription go to their holders, the rest to nobody, for the days it runs', () => {
  const subscriptions = [{ product: 'Revit', seats: 2, start: day(20_265), end: day(20_629) }];
  expect(short(seatsPaid([held(1, 'Autodesk Revit')], subscriptions, period, price))).toEqual([
    [1, 20_265, 20_364, 10_000],
    [null, 20_265, 20_364, 10_000],
  ]);
});

test('contracts side by side fill up one after the other, contracts in a row keep their people', () => {
  const people = [held(1, 'Revit'), held(2, 'Revit')];
  const side = [1, 1].map((seats) => ({ product: 'Revit', seats, start: day(20_000), end: day(20_364) }));
  expect(seatsPaid(people, side, period, price).map(({ person }) => person)).toEqual([1, 2]);
  const row = [
    { product: 'Revit', seats: 2, start: day(19_900), end: day(20_099) },
    { product: 'Revit', seats: 2, start: day(20_100), end: day(20_464) },
  ];
  expect(short(seatsPaid(people, row, period, price))).toEqual([
    [1, 20_000, 20_099, 10_000],
    [2, 20_000, 20_099, 10_000],
    [1, 20_100, 20_364, 26_500],
    [2, 20_100, 20_364, 26_500],
  ]);
});

test('a contract that begins on the day the last one ends keeps its people, too', () => {
  const row = [
    { product: 'Revit', seats: 1, start: day(19_735), end: day(20_100) },
    { product: 'Revit', seats: 1, start: day(20_100), end: day(20_465) },
  ];
  const seats = seatsPaid([held(1, 'Revit')], row, period, price);
  expect(seats.map(({ person }) => person)).toEqual([1, 1]);
});

test('without a subscription assigned seats count from when they were assigned; unpriced and outside ones do not', () => {
  expect(
    short(
      seatsPaid([held(1, 'Revit', 20_355), held(2, 'Revit', 20_500), held(3, 'Unpriced')], [], period, price),
    ),
  ).toEqual([[1, 20_355, 20_364, 1000]]);
});

test('seats that nobody holds are one entry, however many a file says there are', () => {
  const subscriptions = [{ product: 'Revit', seats: 4_000_000, start: period.from, end: period.to }];
  expect(short(seatsPaid([held(1, 'Revit')], subscriptions, period, price))).toEqual([
    [1, 20_000, 20_364, 36_500],
    [null, 20_000, 20_364, 36_500 * 3_999_999],
  ]);
  const absurd = [{ product: 'Unpriced', seats: 2 ** 40 }];
  expect(seatsPaid([], absurd, period, price)).toEqual([]);
});

test('a seat still held after its subscription ended goes on being paid for, by who holds it', () => {
  const ended = [{ product: 'Revit', seats: 2, start: day(19_900), end: day(20_264) }];
  const people = [held(1, 'Revit'), held(2, 'Revit', 20_345)];
  expect(short(seatsPaid(people, ended, period, price))).toEqual([
    [1, 20_000, 20_264, 26_500],
    [2, 20_000, 20_264, 26_500],
    [1, 20_265, 20_364, 10_000],
    [2, 20_345, 20_364, 2000],
  ]);
});

test('holders beyond the seats of subscriptions, and before the first one known, count once', () => {
  const one = [{ product: 'Revit', seats: 1, start: day(20_265), end: day(20_629) }];
  const people = [held(1, 'Revit', 20_255), held(2, 'Revit', 20_300), held(3, 'Revit')];
  expect(short(seatsPaid(people, one, period, price))).toEqual([
    [1, 20_265, 20_364, 10_000],
    [1, 20_255, 20_264, 1000],
    [3, 20_265, 20_364, 10_000],
    [2, 20_300, 20_364, 6500],
  ]);
  // Three in a chain: somebody is without a seat of the last ones, but there are seats enough.
  const chain = [
    [20_000, 20_100],
    [20_050, 20_200],
    [20_150, 20_364],
  ].map(([start = 0, end = 0]) => ({ product: 'Revit', seats: 1, start: day(start), end: day(end) }));
  expect(seatsPaid([held(1, 'Revit')], chain, period, price)).toHaveLength(3);
});

test('a subscription costs the price of its own term, else the usual one', () => {
  const settings = {
    currency: 'USD',
    seatPrices: [
      { name: 'Revit', term: 'annual' as const, price: minor(36_500), origin: 'admin' as const },
      { name: 'Revit', term: '3-year' as const, price: minor(3 * 29_200), origin: 'list' as const },
      { name: 'Revit', term: 'monthly' as const, price: minor(7300), origin: 'list' as const },
      { name: 'AutoCAD', term: 'annual' as const, price: minor(18_250), origin: 'admin' as const },
    ],
  };
  const perYear = (product: string, term: SeatPrice['term'] | null) =>
    seatPerYear(product, settings, term)?.perYear.minor ?? null;
  const cost = (start: number, end: number, product = 'Revit') =>
    seatsPaid([], [{ product, seats: 1, start: day(start), end: day(end) }], period, perYear)[0]?.price;
  expect(cost(20_000, 20_364)).toBe(36_500);
  expect(cost(20_000, 20_000 + 3 * 365 - 1)).toBe(29_200);
  expect(cost(20_000, 20_029)).toBe(7200); // 30 days of 12 x 73.00 a year
  expect(cost(20_000, 20_029, 'AutoCAD')).toBe(1500);
});
