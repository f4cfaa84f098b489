import { describe, expect, it } from 'vitest';
import { monthsAhead, paidShares } from '@/core/advice/plan-person/months-ahead';
import { planProblem } from '@/core/advice/plan-person/plan-problem';
import { noDearer, sampleCosts } from '@/core/advice/plan-person/sample-costs';
import { ownedSeat, seatOffers } from '@/core/advice/plan-person/seat-offers';
import type { PlanRequest } from '@/core/advice/plan-person/types';
import type { SeatPrice } from '@/core/model/settings';
import { minor } from '@/core/units/brands';
import { flat, held, inDays, offer, plan, requestOf, TODAY } from './plans';

describe('seats that can be bought', () => {
  const price = (name: string, cost: number, more: Partial<SeatPrice> = {}): SeatPrice => ({
    ...{ name, term: 'annual', price: minor(cost), origin: 'list', ...more },
  });
  const collections = [{ name: 'AEC', products: ['Revit', 'Render'], origin: 'list' as const }];
  const offers = (seatPrices: readonly SeatPrice[]) =>
    seatOffers({ seatPrices: [...seatPrices], collections }, { perResult: new Set(['render']) });
  const told = (...prices: readonly SeatPrice[]) =>
    offers(prices).map((one) => [one.term, one.price, one.origin]);

  it('are one of a name and term: the admin’s own price, else the lowest', () => {
    const own = { origin: 'admin' as const };
    expect(told(price('Revit', 5), price('Autodesk Revit', 9, own))).toEqual([['annual', 9, 'admin']]);
    expect(told(price('Revit', 9, own), price('Revit', 5))).toEqual([['annual', 9, 'admin']]);
    expect(told(price('Revit', 7), price('Revit', 5), price('Revit', 6))).toEqual([['annual', 5, 'list']]);
    expect(told(price('Revit', 8, own), price('Revit', 7, own))).toEqual([['annual', 7, 'admin']]);
    expect(told(price('Revit', 7), price('Revit', 1, { term: 'monthly' }))).toEqual([
      ['annual', 7, 'list'],
      ['monthly', 1, 'list'],
    ]);
  });

  it('cover what their collection holds, never what is charged by result', () => {
    const covered = (name: string) => offers([price(name, 1)]).map(({ kind, products }) => [kind, products]);
    expect(covered('AEC')).toEqual([['collection', ['revit']]]);
    expect(covered('Autodesk Maya')).toEqual([['product', ['maya']]]);
    expect(covered('Render')).toEqual([]);
    expect(ownedSeat('AEC', null, null, { collections })).toMatchObject({
      ...{ kind: 'collection', products: ['revit', 'render'], term: null, renewsOn: null },
    });
  });
});

describe('months ahead', () => {
  const ahead = monthsAhead(TODAY, 12);
  it('are twelfths of a year from today', () => {
    expect([0, 1, 2, 12].map((month) => ahead.startOf(month) - TODAY)).toEqual([0, 30, 61, 365]);
    expect([null, inDays(-9), inDays(0), inDays(73), inDays(900)].map((on) => ahead.monthOf(on))).toEqual([
      ...[0, 0, 0, 2.4, 12],
    ]);
  });

  it('are paid by a seat until it ends, the last one in part', () => {
    const shares = (ends: number | null) =>
      [...paidShares(ahead, ends === null ? null : inDays(ends))].slice(0, 4);
    expect(shares(null)).toEqual([0, 0, 0, 0]);
    expect(shares(73)).toEqual([1, 1, expect.closeTo(0.4, 12), 0]);
    expect(shares(500)).toEqual([1, 1, 1, 1]);
  });
});

describe('what a seat that is paid leaves to pay', () => {
  const open = (owned: PlanRequest['owned'], offers: PlanRequest['offers'] = [offer('Revit', 300_000)]) => {
    const found = planProblem(requestOf({ Revit: flat(10), Maya: flat(10) }, { owned, offers }));
    const sum = (p: number) => found.flex.subarray(p * 12, (p + 1) * 12).reduce((a, b) => a + b, 0);
    return [sum(0), sum(1)];
  };

  it('is what lies after its end, of the products it covers; of two the one that lasts longer', () => {
    expect(open([])).toEqual([360_000, 360_000]);
    expect(open([held('Revit', { renewsOn: inDays(73) })])).toEqual([288_000, 360_000]);
    const two = [held('Revit', { renewsOn: inDays(73) }), held('Revit', { renewsOn: inDays(146) })];
    expect([open(two), open(two.toReversed())]).toEqual([
      [216_000, 360_000],
      [216_000, 360_000],
    ]);
    const both = held('AEC', { products: ['revit', 'maya'], renewsOn: inDays(73) });
    expect(open([both], [offer('AEC', 1)])).toEqual([288_000, 288_000]);
  });

  it('is nothing where its price or the worth of its use isn’t known: it stays', () => {
    expect(open([held('Maya')])).toEqual([360_000, 0]);
    expect(open([held('Revit', { useKnown: false })])).toEqual([0, 360_000]);
  });
});

describe('a plan against futures', () => {
  it('costs its seats and, in each future, what of the tokens stays on Flex', () => {
    const demand = {
      products: ['a', 'b'],
      months: 2,
      samples: 2,
      tokens: Float64Array.of(1, 2, 3, 4, 10, 20, 30, 40),
    };
    const costs = sampleCosts(demand, Float64Array.of(1, 0.5, 0, 1), 1000, 200);
    expect([...costs]).toEqual([1000 + 2 * (1 + 1 + 4), 1000 + 2 * (10 + 10 + 40)]);
  });

  it('is no dearer as often as it costs no more, to half a cent', () => {
    expect(noDearer(Float64Array.of(1, 2, 3, 4), Float64Array.of(1, 1.5, 2, 9))).toBe(0.75);
    expect(noDearer(new Float64Array(), new Float64Array())).toBe(0);
  });
});

describe('break-even', () => {
  const even = (...given: Parameters<typeof requestOf>) => plan(...given).breakEven;

  it('is told of the products the two plans get differently, and of no others', () => {
    const maya = { Revit: flat(20), Maya: flat(3) };
    expect(even(maya)).toMatchObject({ products: ['Revit'], days: 240 });
    expect(even(maya)?.breakEvenDays).toBeCloseTo(100, 9);
    expect(even(maya)?.margin).toBeCloseTo(140, 9);
    const aec = offer('AEC', 450_000, { kind: 'collection', products: ['revit', 'maya'] });
    expect(even({ Revit: flat(20), Maya: flat(10) }, { offers: [aec] })).toMatchObject({
      ...{ products: ['Revit', 'Maya'], days: 360 },
    });
    expect(even({ Revit: flat(20), Maya: flat(10) }, { offers: [aec] })?.breakEvenDays).toBeCloseTo(150, 9);
  });

  it('isn’t known without a rate, without use, or without another plan', () => {
    expect(even({ Revit: flat(20) }, { rateOf: () => null })).toBeNull();
    expect(even({ Revit: flat(20) }, { rateOf: () => 0 })).toBeNull();
    expect(even({ Revit: flat(0) })).toBeNull();
    expect(even({ Revit: flat(20) }, { offers: [] })).toBeNull();
    // A seat that isn’t dearer than the other whatever the use: nothing to break even with.
    const offers = [
      offer('Revit', 300_000),
      offer('AEC', 400_000, { kind: 'collection', products: ['revit'] }),
    ];
    expect(even({ Revit: flat(20) }, { offers })).toBeNull();
  });

  it('says what kind of plan it is compared with, and how likely that one is dearer', () => {
    const found = plan({ Revit: flat(20) });
    expect(found).toMatchObject({ against: 'present', probability: 1, saving: 420_000, difference: 420_000 });
    expect(plan({ Revit: flat(5) })).toMatchObject({ against: 'next-best', probability: 1, saving: 0 });
    expect(plan({ Revit: flat(5) }, { offers: [] })).toMatchObject({
      against: null,
      probability: 1,
      risk: 0,
    });
    const keeps = plan({ Revit: flat(20) }, { owned: [held('Revit', { renewsOn: inDays(30) })] });
    expect(keeps).toMatchObject({ against: 'next-best', saving: 0, effort: 'none' });
  });
});
