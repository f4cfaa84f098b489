import { describe, expect, it } from 'vitest';
import { pastReasons } from '@/core/advice/plan-person/past-reasons';
import { planRisk } from '@/core/advice/plan-person/plan-risk';
import type { OwnedSeat, PlanRequest } from '@/core/advice/plan-person/types';
import type { PersonPast } from '@/core/advice/types';
import { flat, held, inDays, offer, plan, TODAY } from './plans';

const codes = (found: ReturnType<typeof plan>) => found.reasons.map(({ code }) => code);

describe('why', () => {
  it('nothing, where there is nothing to choose from', () => {
    expect(plan({ Revit: flat(9) }, { offers: [] })).toMatchObject({
      reasons: [],
      nextBest: null,
      against: null,
    });
  });

  it('near break-even: the next-best plan costs less than a tenth more', () => {
    const near = (aMonth: number) => codes(plan({ Revit: flat(aMonth) })).includes('NEAR_BREAK_EVEN');
    // A seat is 3,000.00, ten days a month are 3,600.00: a tenth less is 7.5 days, a tenth above it 9.26.
    expect([7.5, 7.6, 9.2, 9.3].map(near)).toEqual([false, true, true, false]);
  });

  it('a season: three quarters of the use in five months at most', () => {
    const season = (...months: readonly number[]) =>
      plan({ Revit: months }).reasons.find(({ code }) => code === 'SEASONAL')?.figures ?? null;
    expect(season(6, 6, 6, 6, 6, 2, 2, 2, 2, 2)).toEqual({ months: 5, ofMonths: 12, share: 0.75 });
    expect(season(6, 6, 6, 6, 6, 2, 2, 2, 2, 2, 1)).toBeNull();
    expect(season(0, 3, 0, 0, 0, 0, 1)).toEqual({ months: 1, ofMonths: 12, share: 0.75 });
    expect(season(0)).toBeNull();
  });

  it('paid twice: by another seat held, which is named once, or by tokens beside the first', () => {
    const aec = held('AEC', { kind: 'collection', products: ['revit', 'autocad'] });
    const double = (owned: readonly OwnedSeat[], charged?: PlanRequest['chargedBesideSeat']) =>
      plan({ Revit: flat(5) }, { owned, ...(charged ? { chargedBesideSeat: charged } : {}) })
        .reasons.filter(({ code }) => code === 'DOUBLE_COVERED')
        .map(({ figures }) => figures);
    expect(double([held('Revit')])).toEqual([]);
    expect(double([held('Revit'), aec])).toEqual([{ product: 'Revit', name: 'Revit' }]);
    expect(double([aec, held('Revit')])).toEqual([{ product: 'Revit', name: 'AEC' }]);
    expect(double([held('Revit')], new Map([['Revit', 70]]))).toEqual([{ product: 'Revit', tokens: 70 }]);
    expect(double([held('Maya')], new Map([['Revit', 70]]))).toEqual([]);
    expect(double([held('Revit')], new Map([['Revit', 0]]))).toEqual([]);
  });

  it('a collection for two or more of one’s products', () => {
    const aec = offer('AEC', 1000, { kind: 'collection', products: ['revit', 'autocad'] });
    const multi = (days: Record<string, readonly number[]>) =>
      codes(plan(days, { offers: [aec] })).includes('MULTI_PRODUCT');
    expect(multi({ Revit: flat(9), AutoCAD: flat(9) })).toBe(true);
    expect(multi({ Revit: flat(9) })).toBe(false);
  });

  it('a rate that changed, of what the person uses', () => {
    const change = (product: string) =>
      codes(plan({ Revit: flat(5) }, { rateChanges: [{ product, before: 1, now: 2, on: TODAY }] }));
    expect(change('Autodesk Revit')).toContain('RATE_CHANGED');
    expect(change('Maya')).not.toContain('RATE_CHANGED');
  });

  it('an idle seat: four weeks known at least, and nothing of what it covers used in ninety days', () => {
    const idle = (known: number, used: readonly number[], seat = held('Revit')) => {
      const days = Int32Array.from(used, (ago) => TODAY - ago);
      const products = [{ product: 'Revit', days, tokens: Float64Array.from(days, () => 1000) }];
      const past: PersonPast = { from: inDays(-known), today: TODAY, products };
      return plan({ Revit: flat(0) }, { owned: [seat], past }).reasons.find(
        ({ code }) => code === 'IDLE_SEAT',
      )?.figures;
    };
    expect(idle(28, [])).toEqual({ product: 'Revit', days: 28 });
    expect(idle(27, [])).toBeUndefined();
    expect(idle(300, [91])).toEqual({ product: 'Revit', days: 90 });
    expect(idle(300, [90])).toBeUndefined();
    expect(idle(300, [5], held('Maya'))).toEqual({ product: 'Maya', days: 90 });
    expect(idle(300, [], held('Revit', { useKnown: false }))).toBeUndefined();
  });
});

describe('what days so far say', () => {
  const past = (ago: readonly number[], known = 400, more: Partial<PersonPast> = {}): PersonPast => ({
    from: inDays(-known),
    today: TODAY,
    products: [
      {
        product: 'Revit',
        days: Int32Array.from(ago, (one) => TODAY - one),
        tokens: Float64Array.from(ago, () => 1000),
      },
    ],
    ...more,
  });
  const told = (...given: Parameters<typeof past>) => pastReasons(past(...given)).map(({ code }) => code);
  const every = (step: number, from: number, to: number) =>
    Array.from({ length: Math.floor((from - to) / step) + 1 }, (_, i) => from - i * step);

  it('short below ninety days known, even where nothing was used', () => {
    expect([told([], 89), told([], 90)]).toEqual([['SHORT_HISTORY'], []]);
  });

  it('left after ninety days without, and twice the longest pause there was before', () => {
    expect(told(every(10, 390, 90))).toContain('LEFT');
    expect(told(every(10, 399, 89))).not.toContain('LEFT');
    expect(told([390, 340, 290, 245, 200, 150, 101])).toContain('LEFT'); // pauses of fifty days
    expect(told([390, 340, 289, 245, 200, 150, 102])).toEqual([]); // one of 51
    expect(pastReasons(past(every(10, 390, 100)))).toContainEqual({
      code: 'LEFT',
      figures: { days: 100, lastDay: TODAY - 100 },
    });
    const known = new Uint8Array(400).fill(1).fill(0, 300, 320);
    expect(told(every(10, 390, 100), 400, { known })).not.toContain('LEFT');
  });

  it('all products together: the last day of any, and pauses between the days of all', () => {
    const both = (...lists: readonly (readonly number[])[]) =>
      pastReasons({ ...past([]), products: lists.flatMap((ago) => past(ago).products) });
    expect(both(every(10, 390, 100), [385])).toContainEqual({
      code: 'LEFT',
      figures: { days: 100, lastDay: TODAY - 100 },
    });
    expect(both(every(10, 390, 100), [385, 20]).map(({ code }) => code)).not.toContain('LEFT');
    expect(both(every(3, 60, 1), every(3, 380, 200)).map(({ code }) => code)).not.toContain('NEW');
    // Every second day of either is every day of both, and a day of both is one.
    const rising = (quarter: readonly number[]) => both(every(9, 380, 92), quarter, every(2, 89, 1));
    expect(rising([])).toEqual(rising(every(2, 89, 1)));
    expect(rising(every(2, 90, 2))).not.toEqual(rising([]));
  });

  it('new where the first use came a month after anything was known, in the last quarter', () => {
    expect(told(every(3, 90, 1), 120)).toEqual(['NEW']);
    expect(told(every(3, 91, 1), 121)).toEqual([]);
    expect(told(every(3, 90, 1), 119)).toEqual([]);
    expect(pastReasons(past(every(3, 60, 1), 100))).toContainEqual({
      code: 'NEW',
      figures: { days: 60, firstDay: TODAY - 60 },
    });
  });

  it('rising or falling where a quarter differs clearly from at least as long before', () => {
    const change = (often: number, seldom: number, known: number) => [
      told([...every(seldom, known, 92), ...every(often, 90, 1)], known),
      told([...every(often, known, 92), ...every(seldom, 90, 1)], known),
    ];
    expect(change(2, 14, 182)).toEqual([['RISING'], ['FALLING']]);
    expect(change(2, 14, 181)).toEqual([[], []]);
    expect(change(4, 5, 365)).toEqual([[], []]);
  });
});

it('risk follows how likely the plan is right, one more for a short past and for three years each', () => {
  const risks = [1, 0.95, 0.94, 0.85, 0.84, 0.7, 0.69, 0.55, 0.54].map((one) => planRisk(one, false, false));
  expect(risks).toEqual([0, 0, 1, 1, 2, 2, 3, 3, 4]);
  expect([planRisk(0.9, true, false), planRisk(0.9, false, true), planRisk(0.9, true, true)]).toEqual([
    2, 2, 3,
  ]);
  expect(planRisk(0.1, true, true)).toBe(4);
});
