import { describe, expect, it } from 'vitest';
import { effortOf } from '@/core/advice/plan-person/plan-steps';
import type { OwnedSeat, PlanRequest, PlanStep, SeatOffer } from '@/core/advice/plan-person/types';
import { yearlyPrice } from '@/core/advice/plan-person/yearly-price';
import { flat, held, inDays, offer, plan, TODAY } from './plans';

const YEAR = 365;

describe('what a seat held goes on as', () => {
  const offers = [
    offer('Revit', 900_000, { term: '3-year' }),
    offer('Revit', 310_000),
    offer('Revit', 30_000, { term: 'monthly' }),
  ];
  const present = (term: OwnedSeat['term'], some = offers) =>
    plan({ Revit: flat(20) }, { offers: some, owned: [held('Revit', { term })] }).present.seats.map(
      (seat) => [seat.term, seat.begins.length, seat.counted, seat.renewal],
    );

  it('is its own term, at that term’s price', () => {
    expect(present('annual')).toEqual([['annual', 1, 310_000, true]]);
    expect(present('3-year')).toEqual([['3-year', 1, 300_000, true]]);
    expect(present('monthly')).toEqual([['monthly', 12, 360_000, true]]);
  });

  it('is a year where nobody knows its term, else the shortest long one, else month by month', () => {
    const [three, , month] = offers as [SeatOffer, SeatOffer, SeatOffer];
    expect(present(null)).toEqual([['annual', 1, 310_000, true]]);
    expect(present('annual', [month, three])).toEqual([['3-year', 1, 300_000, true]]);
    expect(present(null, [month])).toEqual([['monthly', 12, 360_000, true]]);
  });

  it('by the month goes on from the month in which it ends', () => {
    const [, , month] = offers as [SeatOffer, SeatOffer, SeatOffer];
    const owned = [held('Revit', { term: 'monthly', renewsOn: inDays(100) })];
    const [seat] = plan({ Revit: flat(20) }, { offers: [month], owned }).present.seats;
    expect(seat?.begins[0]).toBe(inDays(91));
    expect(seat?.begins).toHaveLength(9);
  });
});

describe('what is to be done for a plan', () => {
  const steps = (more: Partial<PlanRequest>, aMonth = 0) =>
    plan({ Revit: flat(aMonth) }, more).steps.map(({ do: what, name, on }) => [what, name, on]);

  it('a seat that is worth next to nothing until it ends is given on, one still used only dropped', () => {
    const owned = [held('Revit', { renewsOn: inDays(YEAR / 5) })];
    // A fifth of a year of the seat costs 600.00: a twentieth of it are 30.00, or one day.
    expect(steps({ owned }, 0.4)).toEqual([
      ['reassign', 'Revit', TODAY],
      ['drop', 'Revit', TODAY + YEAR / 5],
    ]);
    expect(steps({ owned }, 0.45)).toEqual([['drop', 'Revit', TODAY + YEAR / 5]]);
  });

  it('compares with the cheapest year of the seat, a third of three years, whatever a month costs', () => {
    const owned = [held('Revit', { renewsOn: inDays(YEAR / 5) })];
    const offers = [
      offer('Revit', 300_000),
      offer('Revit', 450_000, { term: '3-year' }),
      offer('Revit', 100, { term: 'monthly', name: 'Other' }),
    ];
    expect(steps({ owned, offers: offers.slice(0, 2) }, 0.4).map(([what]) => what)).toEqual(['drop']);
    expect(steps({ owned, offers: offers.slice(0, 2) }, 0.2).map(([what]) => what)).toEqual([
      ...['reassign', 'drop'],
    ]);
  });

  it('leaves alone what ends only after the year, and what nobody has a price or days for', () => {
    expect(steps({ owned: [held('Revit', { renewsOn: inDays(YEAR) })] })).toEqual([]);
    expect(steps({ owned: [held('Revit', { renewsOn: inDays(YEAR - 1) })] })).toHaveLength(2);
    expect(steps({ owned: [held('Maya')] })).toEqual([]);
    expect(steps({ owned: [held('Revit', { useKnown: false })] })).toEqual([]);
  });

  it('renews only what changes its term; the same seat goes on by itself', () => {
    const offers = [offer('Revit', 300_000), offer('Revit', 600_000, { term: '3-year' })];
    const own = (term: OwnedSeat['term']) => [held('Revit', { term, renewsOn: inDays(30) })];
    expect(steps({ offers, owned: own('annual') }, 20)).toEqual([['renew', 'Revit', TODAY + 30]]);
    expect(steps({ offers, owned: own('3-year') }, 20)).toEqual([]);
    expect(steps({ offers, owned: own(null) }, 20)).toEqual([]);
  });

  it('comes in the order of its days, what has no day last', () => {
    const owned = [held('Maya'), held('Revit', { renewsOn: inDays(50) })];
    const offers = [offer('Revit', 300_000), offer('Maya', 300_000), offer('Max', 100)];
    const found = plan({ Revit: flat(0), Maya: flat(0), Max: flat(20) }, { owned, offers });
    expect(found.steps.map(({ do: what, name, on }) => [what, name, on])).toEqual([
      ['reassign', 'Maya', TODAY],
      ['reassign', 'Revit', TODAY],
      ['buy', 'Max', TODAY],
      ['drop', 'Revit', TODAY + 50],
      ['drop', 'Maya', null],
    ]);
  });

  const step = (what: PlanStep['do'], on: number | null): PlanStep => ({
    ...{ do: what, name: 'Revit', on: on === null ? null : inDays(on) },
  });
  it.each<[string, PlanStep[], string, number | null]>([
    ['nothing', [], 'none', null],
    ['a purchase today', [step('buy', 0)], 'buy', null],
    ['a renewal today', [step('renew', 0), step('drop', 9)], 'buy', 9],
    ['an idle seat', [step('reassign', 0), step('drop', 9)], 'reassign-now', 9],
    ['an idle seat and a purchase', [step('reassign', 0), step('buy', 0), step('drop', 9)], 'buy', 9],
    ['a purchase later', [step('buy', 30)], 'buy', 30],
    ['a seat that ends', [step('drop', 30)], 'wait-for-renewal', 30],
    ['a seat that ends today', [step('drop', 0)], 'wait-for-renewal', null],
    ['a seat that ends, nobody knows when', [step('drop', null)], 'wait-for-renewal', null],
    ['another term later', [step('renew', 30)], 'wait-for-renewal', 30],
    ['a purchase before a seat ends', [step('buy', 10), step('drop', 30)], 'wait-for-renewal', 10],
  ])('%s', (_, all, effort, waits) => {
    expect(effortOf(all, TODAY)).toEqual({ effort, waitFor: waits === null ? null : inDays(waits) });
  });
});

describe('what of a seat’s price counts within the months ahead', () => {
  const price = (use: readonly number[], term: SeatOffer['term'] = 'annual') =>
    yearlyPrice(offer('Revit', 120_000, { term }), [0], Float64Array.from(use), 12);

  it('is all of a year from today, a third of three', () => {
    expect(price(flat(1))(0, 12)).toBe(120_000);
    expect(price(flat(1), '3-year')(0, 36)).toBe(40_000);
    expect(price(flat(0))(0, 12)).toBe(120_000);
  });

  it('is the part of the use that lies in them, and of the time where there is none', () => {
    expect(price(flat(1))(3, 12)).toBe(90_000);
    expect(price(flat(0))(3, 12)).toBe(90_000);
    expect(price(flat(1))(2.5, 12)).toBe(95_000);
    const winter = [3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1];
    expect(price(winter)(6, 12)).toBe(30_000);
    expect(price(winter)(0.5, 12)).toBe(75_000);
    expect(price(winter)(11.5, 12)).toBe(15_000);
  });

  it('is of all products it covers', () => {
    const both = Float64Array.from([...flat(1), 24, ...flat(0).slice(1)]);
    const count = yearlyPrice(offer('AEC', 120_000), [0, 1], both, 12);
    expect(count(1, 12)).toBe(Math.round((120_000 * 11) / 36));
  });
});
