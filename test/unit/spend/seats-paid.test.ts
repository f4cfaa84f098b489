import { expect, test } from 'vitest';
import type { SeatHeld } from '@/core/ledger/seats-held';
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
