import { describe, expect, test } from 'vitest';
import { outlookOf } from '@/core/advice/person-demand/outlook';
import type { SeatOffer } from '@/core/advice/plan-person/types';
import { advisePerson } from '@/core/advice/team/advise-person';
import type { PersonRequest } from '@/core/advice/team/team-people';
import { AdvisedVerdict } from '@/core/model/advised-verdict';
import { day } from '@/core/units/brands';

const TODAY = day(20_700);
const OFFERS: SeatOffer[] = [
  { name: 'Revit', kind: 'product', term: 'annual', price: 300_000, products: ['revit'], origin: 'admin' },
]; // 10 tokens a day at 3.00: break-even at 100 days a year

function person(daysAMonth: number, used: readonly number[] = [], today = TODAY): PersonRequest {
  const past = {
    from: day(today - 400),
    today,
    products: [
      { product: 'Revit', days: Int32Array.from(used), tokens: Float64Array.from(used, () => 1000) },
    ],
  };
  const request = {
    today,
    demand: {
      products: ['Revit'],
      months: 12,
      samples: 1,
      tokens: new Float64Array(12).fill(daysAMonth * 1000),
    },
    offers: OFFERS,
    owned: [],
    perToken: 300,
    currency: 'EUR',
    rateOf: () => 1000,
    past,
  };
  return { personId: 1, past, outlook: outlookOf(past), request };
}

describe('advice of one person', () => {
  test('the kept verdict says everything, is what its schema knows, and adds up', () => {
    const { verdict, plan } = advisePerson(
      person(15, [TODAY - 1, TODAY - 2, TODAY - 40, TODAY - 399]),
      null,
      's',
    );
    expect(AdvisedVerdict.parse(structuredClone(verdict))).toEqual(verdict);
    expect(verdict).toMatchObject({
      seats: ['Revit'],
      present: [],
      since: TODAY,
      saving: 240_000, // 180 days at 30.00 less a seat for 3,000.00
      costs: { advised: 300_000, present: 540_000, flex: 540_000, seats: 300_000 },
      effort: 'buy',
      windows: { of: 4 },
      trend: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2],
      stamp: 's',
    });
    expect(verdict.days?.expected).toBeCloseTo(180);
    expect(verdict.days?.breakEven).toBeCloseTo(100);
    expect(plan.steps).toEqual([{ do: 'buy', name: 'Revit', on: TODAY }]);
  });

  test('the trend has as many months as anything is known of', () => {
    const trend = (known: number) => {
      const one = person(15, [TODAY - 1, TODAY - 40]);
      return advisePerson({ ...one, past: { ...one.past, from: day(TODAY - known) } }, null, 's').verdict
        .trend;
    };
    expect(trend(90)).toEqual([0, 1, 1]);
    expect(trend(1)).toEqual([1]);
    expect(trend(0)).toEqual([]);
    expect(trend(365)).toHaveLength(12);
  });

  test('what stands is shown while another plan is cheaper, but not for long enough: it says so', () => {
    const before = { seats: [], since: day(TODAY - 300), contestedSince: null };
    const { verdict, plan } = advisePerson(person(15), before, 's');
    expect(verdict).toMatchObject({
      seats: [],
      since: TODAY - 300,
      contestedSince: TODAY,
      saving: 0,
      effort: 'none',
      costs: { advised: 540_000, seats: 300_000 },
      flip: { by: 'time', on: TODAY + 56, to: ['Revit'] },
    });
    expect(verdict.probability).toBe(0); // that staying is no dearer
    expect(plan.difference).toBe(-240_000);
    expect(plan.nextBest?.seats.map(({ name }) => name)).toEqual(['Revit']);
    expect(plan.steps).toEqual([]);
    const ripe = { ...before, contestedSince: day(TODAY - 56) };
    expect(advisePerson(person(15), ripe, 's').verdict).toMatchObject({ seats: ['Revit'], since: TODAY });
  });

  test('a seat advised that nobody took is withdrawn as soon as it would cost more', () => {
    const before = { seats: ['Revit'], since: day(TODAY - 300), contestedSince: null };
    expect(advisePerson(person(9), before, 's').verdict).toMatchObject({ seats: ['Revit'], saving: 24_000 });
    const { verdict } = advisePerson(person(6), before, 's'); // 72 days at 30.00: 2,160.00
    expect(verdict).toMatchObject({
      seats: [],
      since: TODAY,
      contestedSince: null,
      saving: 0,
      effort: 'none',
    });
  });

  test('a seat that was taken is kept through a dip: giving it up has to save more', () => {
    const before = { seats: ['Revit'], since: day(TODAY - 300), contestedSince: null };
    const dip = person(6);
    const owned = [
      { name: 'Revit', kind: 'product', products: ['revit'], term: 'annual', renewsOn: TODAY } as const,
    ];
    const { verdict } = advisePerson({ ...dip, request: { ...dip.request, owned } }, before, 's');
    expect(verdict).toMatchObject({
      seats: ['Revit'],
      since: TODAY - 300,
      contestedSince: null,
      saving: 0,
      effort: 'none',
      costs: { advised: 300_000, present: 300_000, flex: 216_000, seats: 300_000 },
    });
  });

  test('two seats held that stand both cost once each', () => {
    const one = person(15);
    const maya: SeatOffer = { ...OFFERS[0], name: 'Maya', price: 200_000, products: ['maya'] } as SeatOffer;
    const owned = ['Revit', 'Maya'].map(
      (name) =>
        ({ name, kind: 'product', products: [name.toLowerCase()], term: 'annual', renewsOn: TODAY }) as const,
    );
    const demand = {
      ...one.request.demand,
      products: ['Revit', 'Maya'],
      tokens: new Float64Array(24).fill(15_000),
    };
    const request = { ...one.request, demand, owned, offers: [...OFFERS, maya] };
    const before = { seats: ['Maya', 'Revit'], since: day(TODAY - 90), contestedSince: null };
    const { verdict, plan } = advisePerson({ ...one, request }, before, 's');
    expect(verdict).toMatchObject({ seats: ['Maya', 'Revit'], since: TODAY - 90, effort: 'none', saving: 0 });
    expect(verdict.costs).toMatchObject({ advised: 500_000, present: 500_000, flex: 1_080_000 });
    expect(plan.plan.seats.map(({ name, counted }) => [name, counted])).toEqual([
      ['Revit', 300_000],
      ['Maya', 200_000],
    ]);
  });

  test('all on Flex is the cost of all use, also of months a seat has paid for', () => {
    const { request, ...rest } = person(15);
    const owned = [
      {
        name: 'Revit',
        kind: 'product',
        products: ['revit'],
        term: 'annual',
        renewsOn: day(TODAY + 183),
      } as const,
    ];
    const { costs } = advisePerson({ ...rest, request: { ...request, owned } }, null, 's').verdict;
    expect(costs.flex).toBe(540_000);
    expect(costs.present).toBeLessThan(300_000);
  });

  test('nothing used and nothing held: nothing to do', () => {
    const { verdict } = advisePerson(person(0), null, 's');
    expect(verdict).toMatchObject({
      seats: [],
      saving: 0,
      effort: 'none',
      costs: { advised: 0, seats: null },
    });
  });
});
