import { describe, expect, test } from 'vitest';
import { agreeing, agreement } from '@/core/advice/agreement';
import { planPerson } from '@/core/advice/plan-person';
import type { OwnedSeat, PlanRequest, SeatOffer } from '@/core/advice/plan-person/types';
import type { PersonPast } from '@/core/advice/types';
import { type Day, day } from '@/core/units/brands';

const TODAY = day(20_700);
const REVIT: SeatOffer = {
  name: 'Revit',
  kind: 'product',
  term: 'annual',
  price: 300_000,
  products: ['revit'],
  origin: 'admin',
}; // 10 tokens a day at 3.00: break-even at 100 days a year, or every 3.65th day

const pastOf = (days: readonly number[], from: Day = day(TODAY - 400)): PersonPast => ({
  from,
  today: TODAY,
  products: [{ product: 'Revit', days: Int32Array.from(days), tokens: Float64Array.from(days, () => 1000) }],
});
const every = (n: number, from: number, to = 1) =>
  Array.from({ length: from - to + 1 }, (_, i) => TODAY - from + i).filter((on) => on % n === 0);

const requestOf = (past: PersonPast | null, more: Partial<PlanRequest> = {}): PlanRequest => ({
  today: TODAY,
  demand: { products: [], months: 12, samples: 1, tokens: new Float64Array(0) },
  offers: [REVIT],
  owned: [],
  perToken: 300,
  currency: 'EUR',
  rateOf: () => 1000,
  past,
  ...more,
});

describe('agreement of look-backs', () => {
  test('steady use far from break-even: all windows agree, and none with the opposite', () => {
    const request = requestOf(pastOf(every(2, 400)));
    const windows = agreement(request, ['Revit']);
    expect(windows.map(({ days, seats }) => [days, seats])).toEqual(
      [30, 90, 180, 365].map((days) => [days, ['Revit']]),
    );
    expect(agreeing(windows)).toEqual({ agree: 4, of: 4 });
    expect(agreeing(agreement(request, []))).toEqual({ agree: 0, of: 4 });
  });

  test('use that began three months ago: the short windows say seat, the long ones Flex', () => {
    const windows = agreement(requestOf(pastOf(every(2, 75))), ['Revit']);
    expect(windows.map(({ agrees }) => agrees)).toEqual([true, true, false, false]);
  });

  test('a window that reaches further back than anything is known says nothing', () => {
    const windows = agreement(requestOf(pastOf(every(2, 95), day(TODAY - 95))), ['Revit']);
    expect(windows.map(({ agrees, seats }) => [agrees, seats])).toEqual([
      [true, ['Revit']],
      [true, ['Revit']],
      [null, null],
      [null, null],
    ]);
    expect(agreeing(windows)).toEqual({ agree: 2, of: 2 });
    expect(agreeing(agreement(requestOf(null), []))).toEqual({ agree: 0, of: 0 });
  });

  test('a few days nobody knows of are taken to be like the others, many say nothing', () => {
    const known = new Uint8Array(400).fill(1);
    known.fill(0, 400 - 60, 400 - 40);
    const past = { ...pastOf(every(3, 400).filter((on) => on < TODAY - 60 || on >= TODAY - 40)), known };
    const windows = agreement(requestOf(past), ['Revit']); // every third day: 122 days a year
    expect(windows.map(({ agrees }) => agrees)).toEqual([true, null, null, true]);
  });

  test('a year keeps its months: a season is seen only by the window that holds it', () => {
    const monthly: SeatOffer = { ...REVIT, name: 'Revit', term: 'monthly', price: 40_000 };
    const season = every(1, 330, 271); // sixty days in two months, 600.00 each on Flex: 400.00 by the month
    const windows = agreement(requestOf(pastOf(season), { offers: [REVIT, monthly] }), ['Revit']);
    expect(windows.map(({ seats }) => seats)).toEqual([[], [], [], ['Revit']]);
  });

  test('a seat that is paid for the whole year is kept by every window, as by the plan', () => {
    const held: OwnedSeat = {
      name: 'Revit',
      kind: 'product',
      products: ['revit'],
      term: 'annual',
      renewsOn: day(TODAY + 400),
    };
    const request = requestOf(pastOf(every(30, 400)), { owned: [held] });
    const plan = planPerson({
      ...request,
      demand: { products: ['Revit'], months: 12, samples: 1, tokens: new Float64Array(12).fill(1000) },
    });
    const names = plan.plan.seats.map(({ name }) => name);
    expect(agreeing(agreement(request, names))).toEqual({ agree: 4, of: 4 });
  });
});
