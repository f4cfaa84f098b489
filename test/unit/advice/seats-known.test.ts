import { describe, expect, test } from 'vitest';
import { isUseKnown, productsOnSeats } from '@/core/advice/team/is-use-known';
import { seatUseKnown } from '@/core/advice/team/seat-use-known';
import { termOf } from '@/core/advice/team/term-of';
import type { SeatHeld } from '@/core/ledger/seats-held';
import type { UseDays } from '@/core/ledger/use-days';
import { day } from '@/core/units/brands';

describe('how long a subscription binds', () => {
  test.each([
    ['Annual', 'annual'],
    ['1 year', 'annual'],
    ['3 years', '3-year'],
    ['36 Monate', '3-year'],
    ['12 months', 'annual'],
    ['Monthly', 'monthly'],
    ['1 mo', 'monthly'],
    ['2 years', null],
    ['12', 'annual'],
    ['36', '3-year'],
    ['１年', 'annual'],
    ['3 ans', '3-year'],
    ['1か月', 'monthly'],
  ])('%s: %s', (term, found) => expect(termOf({ term })).toBe(found));

  test('is by its days where the words say nothing', () => {
    const days = (count: number) => termOf({ start: day(1000), end: day(1000 + count - 1) });
    expect([27, 28, 31, 32].map(days)).toEqual([null, 'monthly', 'monthly', null]);
    expect([350, 351, 379, 380].map(days)).toEqual([null, 'annual', 'annual', null]);
    expect([1081, 1082, 1110, 1111].map(days)).toEqual([null, '3-year', '3-year', null]);
    expect([termOf(undefined), termOf({}), termOf({ start: day(1) }), termOf({ end: day(1) })]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(termOf({ term: '2 years', start: day(1000), end: day(1364) })).toBeNull();
    expect(termOf({ term: 'standard', start: day(1000), end: day(1364) })).toBe('annual');
  });
});

describe('whether the use of a seat is known', () => {
  const held = (more: Partial<SeatHeld> = {}): SeatHeld => ({
    ...{ personId: 1, product: 'Maya', assignedOn: null, lastUsed: null, daysUsed: 5 },
    ...{ period: { from: day(100), to: day(190) }, active: null, readAt: 0, ...more },
  });
  const seat = { name: 'maya', products: ['maya'] };
  const past = (...products: string[]) => ({
    products: products.map((product) => ({ product, days: Int32Array.of(150), tokens: Float64Array.of(1) })),
  });

  test('it is where it was read as unused, or days on it are valued', () => {
    expect(isUseKnown(seat, [held({ daysUsed: 0 })], past(), undefined)).toBe(true);
    expect(isUseKnown(seat, [held()], past('Maya'), undefined)).toBe(false);
    expect(isUseKnown(seat, [held()], past('Maya'), new Set(['maya']))).toBe(true);
    expect(isUseKnown(seat, [held()], past('Revit'), new Set(['maya']))).toBe(false);
    expect(isUseKnown(seat, [held({ daysUsed: null, lastUsed: day(99) })], past(), undefined)).toBe(true);
    expect(isUseKnown(seat, [held({ daysUsed: null, lastUsed: day(100) })], past(), undefined)).toBe(false);
    expect(isUseKnown(seat, [held({ product: 'Revit', daysUsed: 0 })], past(), undefined)).toBe(false);
    const use = (onSeat: number): UseDays => ({
      ...{ person: 1, product: 'Maya', days: Int32Array.of(1), tokens: new Float64Array(1) },
      onSeat: Uint8Array.of(onSeat),
    });
    expect(productsOnSeats([use(0)]).size).toBe(0);
    expect(productsOnSeats([use(1)]).get(1)).toEqual(new Set(['maya']));
  });

  test('days after the last reading that counts them aren’t, unless the person is charged later', () => {
    const known = new Uint8Array(200).fill(1);
    const from = day(100);
    const until = (held: SeatHeld[], lastUse = 150) =>
      seatUseKnown(
        { from, products: [{ product: 'X', days: Int32Array.of(lastUse), tokens: Float64Array.of(1) }] },
        held,
        known,
      ).indexOf(0);
    expect(until([held()])).toBe(91);
    expect(until([held()], 190)).toBe(91);
    expect(until([held()], 191)).toBe(-1);
    expect(until([held({ daysUsed: null })])).toBe(-1);
    expect(until([held(), held({ period: { from: day(100), to: day(120) } })])).toBe(91);
    expect(known.every((one) => one === 1)).toBe(true);
  });
});
