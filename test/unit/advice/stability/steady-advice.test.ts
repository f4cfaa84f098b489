import { describe, expect, it } from 'vitest';
import { planPerson } from '@/core/advice/plan-person';
import type { OwnedSeat, PlanRequest, SeatOffer } from '@/core/advice/plan-person/types';
import { steadyAdvice } from '@/core/advice/stability/steady-advice';
import type { PersonDemand } from '@/core/advice/types';
import { type Day, day } from '@/core/units/brands';

const TODAY = day(20_700);
const PER_DAY = 1000; // centitokens
const OFFERS: SeatOffer[] = [
  { name: 'Revit', kind: 'product', term: 'annual', price: 300_000, products: ['revit'], origin: 'admin' },
  {
    name: 'AutoCAD',
    kind: 'product',
    term: 'monthly',
    price: 20_000,
    products: ['autocad'],
    origin: 'admin',
  },
]; // 3.00 a token, 10 tokens a day: Revit breaks even at 100 days a year

function demandOf(daysAMonth: Record<string, number>): PersonDemand {
  const products = Object.keys(daysAMonth);
  const tokens = Float64Array.from(
    products.flatMap((product) => Array.from({ length: 12 }, () => (daysAMonth[product] ?? 0) * PER_DAY)),
  );
  return { products, months: 12, samples: 1, tokens };
}

const requestOf = (demand: PersonDemand, today: Day = TODAY, owned: OwnedSeat[] = []): PlanRequest => ({
  today,
  demand,
  offers: OFFERS,
  owned,
  perToken: 300,
  currency: 'USD',
  rateOf: () => PER_DAY,
  past: null,
});
const advise = (request: PlanRequest, before: Parameters<typeof steadyAdvice>[2] = null) =>
  steadyAdvice(request, planPerson(request), before);

describe('steady advice', () => {
  it('says from how many days a month on a seat pays enough to be advised', () => {
    const { standing, flip } = advise(requestOf(demandOf({ Revit: 5 })));
    expect(standing).toEqual({ seats: [], since: TODAY, contestedSince: null });
    expect(flip).toMatchObject({ by: 'days', products: ['Revit'], to: ['Revit'] });
    if (flip?.by !== 'days') throw new Error('no days');
    expect(flip.daysPerMonth).toBeCloseTo(5);
    expect(flip.flipsAtDaysPerMonth).toBeCloseTo(10);
  });

  it('says below how many days a month a seat is given up', () => {
    const { standing, flip } = advise(requestOf(demandOf({ Revit: 12 })));
    expect(standing.seats).toEqual(['Revit']);
    expect(flip).toMatchObject({ by: 'days', to: [] });
    if (flip?.by !== 'days') throw new Error('no days');
    expect(flip.flipsAtDaysPerMonth).toBeCloseTo(5);
  });

  it('flips at the days it names, not before', () => {
    const before = { seats: [], since: day(TODAY - 200), contestedSince: day(TODAY - 60) };
    expect(advise(requestOf(demandOf({ Revit: 9.99 })), before).standing.seats).toEqual([]);
    const { standing, changed } = advise(requestOf(demandOf({ Revit: 10.01 })), before);
    expect(standing).toEqual({ seats: ['Revit'], since: TODAY, contestedSince: null });
    expect(changed).toBe(true);
  });

  it('keeps what stood although another plan is a little cheaper, and says what it takes', () => {
    const before = { seats: [], since: day(TODAY - 200), contestedSince: null };
    const { standing, changed, flip } = advise(requestOf(demandOf({ Revit: 9 })), before);
    expect(standing).toEqual(before);
    expect(changed).toBe(false);
    if (flip?.by !== 'days') throw new Error('no days');
    expect(flip.flipsAtDaysPerMonth).toBeCloseTo(10);
  });

  it('names the day on which a contested verdict flips', () => {
    const before = { seats: [], since: day(TODAY - 200), contestedSince: day(TODAY - 20) };
    const { flip } = advise(requestOf(demandOf({ Revit: 15 })), before);
    expect(flip).toEqual({ by: 'time', on: TODAY + 36, to: ['Revit'] });
  });

  it('gives up a seat nobody uses any more, after the dwell', () => {
    const before = { seats: ['Revit'], since: day(TODAY - 200), contestedSince: null };
    const contested = advise(requestOf(demandOf({ AutoCAD: 1 })), before).standing;
    expect(contested).toEqual({ ...before, contestedSince: TODAY });
    const later = day(TODAY + 56);
    expect(advise(requestOf(demandOf({ AutoCAD: 1 }), later), contested).standing.seats).toEqual([]);
  });

  it('changes at once when the seat is not offered any more', () => {
    const before = { seats: ['Maya'], since: day(TODAY - 5), contestedSince: null };
    expect(advise(requestOf(demandOf({ Revit: 1 })), before).standing).toEqual({
      seats: [],
      since: TODAY,
      contestedSince: null,
    });
  });

  it('weighs a monthly seat by the months it pays for itself', () => {
    const before = { seats: ['AutoCAD'], since: day(TODAY - 200), contestedSince: null };
    const { standing, flip } = advise(requestOf(demandOf({ AutoCAD: 10 })), before);
    expect(standing).toEqual(before);
    expect(flip).toMatchObject({ by: 'days', to: [] });
  });

  it('takes a held seat as paid until it has to be renewed', () => {
    const owned: OwnedSeat[] = [
      { name: 'Revit', kind: 'product', products: ['revit'], term: 'annual', renewsOn: day(TODAY + 182) },
    ];
    const before = { seats: ['Revit'], since: day(TODAY - 200), contestedSince: null };
    expect(advise(requestOf(demandOf({ Revit: 9 }), TODAY, owned), before).standing).toEqual(before);
  });
});
