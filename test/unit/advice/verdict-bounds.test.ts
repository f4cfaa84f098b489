import { describe, expect, it } from 'vitest';
import { comparePlans } from '@/core/advice/compare-plans';
import { decide } from '@/core/advice/decide';
import type { PriceBook } from '@/core/advice/price-book';
import { savingsOf } from '@/core/advice/savings-of';
import { changeThreshold } from '@/core/advice/stability/change-threshold';
import { flipPoint } from '@/core/advice/stability/flip-point';
import { standingVerdict } from '@/core/advice/stability/standing-verdict';
import { probabilityAbove, standardNormal } from '@/core/advice/sureness';
import type { PlanSeat } from '@/core/advice/types';
import { freshVerdicts } from '@/core/advice/verdict-freshness';
import { commonReasons, daysReason } from '@/core/advice/verdict-reasons';
import type { CaptureMeta } from '@/core/ledger/types';
import type { AdvisedVerdict } from '@/core/model/advised-verdict';
import { day } from '@/core/units/brands';
import { factsOf, meta } from '../ledger/facts';

const cost = (seats: number, flex: number) => ({ seats, flex });

describe('a decision', () => {
  const kind = (...given: Parameters<typeof decide>) => decide(...given).kind;

  it('is for the cheaper plan where it is cheaper by a tenth of the dearer, and surely so', () => {
    expect(kind(cost(1000, 0), cost(0, 100), 20, 365)).toBe('move');
    expect(kind(cost(0, 100), cost(1000, 0), 20, 365)).toBe('keep');
    expect(decide(cost(1000, 0), cost(0, 901), null, 365)).toEqual({
      kind: 'unsure',
      saving: 99,
      probability: null,
      near: true,
      short: false,
    });
    expect(decide(cost(1000, 0), cost(0, 900), null, 365)).toMatchObject({
      kind: 'move',
      near: false,
      saving: 100,
    });
    expect(decide(cost(500, 500), cost(500, 500), null, 365)).toMatchObject({ kind: 'unsure', saving: 0 });
  });

  it('needs four weeks, or more certainty; without days none is known', () => {
    expect(decide(cost(1000, 0), cost(0, 100), null, 27)).toMatchObject({ kind: 'unsure', short: true });
    expect(decide(cost(1000, 0), cost(0, 100), null, 28)).toMatchObject({ kind: 'move', short: false });
  });

  it('is as sure as next year’s days are on its side of the break-even', () => {
    // 100 days at 10 against a seat of 500: both cost the same at 50 days a year.
    const seat = decide(cost(0, 1000), cost(500, 0), 100, 365);
    expect(seat.probability).toBeCloseTo(probabilityAbove(100, 365, 50), 12);
    const flex = decide(cost(500, 0), cost(0, 1000), 100, 365);
    expect(flex.probability).toBeCloseTo(probabilityAbove(100, 365, 50), 12);
    const half = decide(cost(0, 1000), cost(500, 0), 50, 182.5);
    expect(half.probability).toBeCloseTo(probabilityAbove(50, 182.5, 50), 12);
    const fewer = decide(cost(500, 0), cost(0, 200), 20, 365);
    expect(fewer.probability).toBeCloseTo(1 - probabilityAbove(20, 365, 50), 12);
  });

  it('where no day was seen is as sure as the break-even’s days are far', () => {
    const idle = decide(cost(500, 0), cost(0, 0), 0, 365, 50);
    expect(idle).toMatchObject({ kind: 'move', saving: 500 });
    expect(idle.probability).toBeCloseTo(1 - probabilityAbove(0, 365, 50), 12);
    const none = decide(cost(0, 0), cost(500, 0), 0, 365, 50);
    expect(none).toMatchObject({ kind: 'keep', saving: 500 });
    expect(none.probability).toBeCloseTo(1 - probabilityAbove(0, 365, 50), 12);
    expect(decide(cost(500, 0), cost(0, 0), 0, 365).probability).toBeNull();
  });
});

describe('how sure days of use are', () => {
  it('more than none are certain, endless ones never, the expected ones as likely as not', () => {
    expect(probabilityAbove(0, 30, 0)).toBe(1);
    expect(probabilityAbove(0, 30, -1)).toBe(1);
    expect(probabilityAbove(500, 30, Infinity)).toBe(0);
    expect(probabilityAbove(99.5, 365, 100)).toBeCloseTo(0.5, 6);
    expect(probabilityAbove(49.5, 182.5, 100)).toBeCloseTo(0.5, 6);
    // Square roots of 121 and 100 days, a spread of sqrt(5 x 2) / 2.
    expect(probabilityAbove(120.5, 365, 100)).toBeCloseTo(standardNormal(1 / (Math.sqrt(10) / 2)), 9);
  });
  it('the normal distribution is that of tables', () => {
    const known = [
      [0, 0.5],
      [1, 0.841345],
      [-1, 0.158655],
      [1.96, 0.975002],
      [-2.5, 0.00621],
    ] as const;
    for (const [z, p] of known) expect(standardNormal(z)).toBeCloseTo(p, 5);
  });
});

describe('reasons', () => {
  const book = (origin: 'admin' | 'list', disagrees = false) =>
    ({
      tokenOrigin: origin,
      rateOf: () => ({ perDay: 700, disagrees: disagrees ? { perDay: 800, origin: 'list' } : null }),
    }) as unknown as PriceBook;
  const seat = (origin: 'admin' | 'list'): PlanSeat => ({
    name: 'Maya',
    kind: 'product',
    perYear: 1,
    origin,
  });
  const plain = { kind: 'keep', saving: 1, probability: 1, near: false, short: false } as const;
  const codes = (...given: Parameters<typeof commonReasons>) =>
    commonReasons(...given).map(({ code }) => code);

  it('are those that hold', () => {
    expect(codes(plain, 30, [seat('admin')], ['Maya'], book('admin'))).toEqual([]);
    expect(codes(plain, 30, [seat('list')], ['Maya'], book('admin'))).toEqual(['LIST_PRICE']);
    expect(codes(plain, 30, [seat('admin')], [], book('list'))).toEqual(['LIST_PRICE']);
    expect(codes({ ...plain, near: true, short: true }, 9, [], ['Maya'], book('admin', true))).toEqual([
      'NEAR_BREAK_EVEN',
      'SHORT_HISTORY',
      'RATE_DISAGREES',
    ]);
    expect(commonReasons({ ...plain, short: true }, 9, [], ['Maya'], book('admin', true))).toEqual([
      { code: 'SHORT_HISTORY', figures: { days: 9, daysNeeded: 28 } },
      { code: 'RATE_DISAGREES', figures: { product: 'Maya', perDay: 700, otherPerDay: 800 } },
    ]);
  });

  it('of days say whether they are above the break-even', () => {
    const figures = (days: number) => daysReason('Maya', days, 99.5)[0];
    expect(figures(99.6)).toEqual({
      code: 'HIGH_DAYS',
      figures: { product: 'Maya', days: 100, breakEvenDays: 100 },
    });
    expect(figures(99.5)?.code).toBe('LOW_DAYS');
    expect([daysReason('Maya', null, 5), daysReason('Maya', 5, null)]).toEqual([[], []]);
  });
});

describe('plans compared', () => {
  const seatOf = (name: string, perYear: number, kind: PlanSeat['kind'] = 'product'): PlanSeat => ({
    ...{ name, kind, perYear, origin: 'admin' },
  });
  const need = (product: string, flexPerYear: number) => ({ product, flexPerYear });
  const prices = (seats: PlanSeat[], ...collections: (readonly [PlanSeat, string[]])[]) => ({
    seatOf: (product: string) => seats.find(({ name }) => name === product) ?? null,
    collections: collections.map(([seat, products]) => ({
      seat,
      covers: (one: string) => products.includes(one),
    })),
  });

  it('prefer Flex, then fewer seats, where they cost the same', () => {
    const tie = comparePlans([need('A', 100)], prices([seatOf('A', 100)]));
    expect(tie.cheapest.seats).toEqual([]);
    expect(tie.withSeat?.seats.map(({ name }) => name)).toEqual(['A']);
    const both = comparePlans(
      [need('A', 500), need('B', 500)],
      prices([seatOf('A', 100), seatOf('B', 100)], [seatOf('AB', 200, 'collection'), ['A', 'B']]),
    );
    expect(both.cheapest.total).toBe(200);
    expect(both.cheapest.seats.length).toBe(2);
    const cheaper = comparePlans(
      [need('A', 500), need('B', 500), need('C', 50)],
      prices([seatOf('A', 100), seatOf('B', 100)], [seatOf('AB', 199, 'collection'), ['A', 'B']]),
    );
    expect(cheaper.cheapest).toMatchObject({ total: 249, seatsPerYear: 199, flexPerYear: 50 });
    expect(cheaper.cheapest.coveredBy.map((one) => one?.name ?? null)).toEqual(['AB', 'AB', null]);
  });

  it('without a seat that pays still say the cheapest with one; without any, none', () => {
    const found = comparePlans(
      [need('A', 10), need('B', 20)],
      prices([seatOf('A', 100), seatOf('B', 105)], [seatOf('AB', 300, 'collection'), ['A', 'B']]),
    );
    expect(found.cheapest).toBe(found.allFlex);
    expect(found.withSeat).toMatchObject({ total: 115, seats: [{ name: 'B' }] });
    expect(comparePlans([need('A', 10)], prices([])).withSeat).toBeNull();
    const only = comparePlans([need('A', 10)], prices([], [seatOf('AB', 300, 'collection'), ['A']]));
    expect(only.withSeat?.seats[0]?.name).toBe('AB');
    expect(
      comparePlans([need('A', 10)], prices([], [seatOf('X', 3, 'collection'), ['X']])).withSeat,
    ).toBeNull();
  });
});

describe('verdicts that stand', () => {
  const seat = (name: string, perYear: number) => ({ name, perYear });
  it('change for a fifth of what is taken and two fifths of what is given up', () => {
    expect(changeThreshold([seat('A', 100)], [seat('B', 1000)])).toBe(240);
    expect(changeThreshold([seat('A', 100), seat('C', 50)], [seat('C', 50)])).toBe(40);
    expect(changeThreshold([], [])).toBe(0);
    expect(flipPoint([], [seat('A', 100)], 50)).toBe(60);
    expect(flipPoint([seat('A', 100)], [], 50)).toBe(30);
    expect(flipPoint([seat('A', 100)], [seat('B', 100)], 50)).toBeNull();
  });
  it('change on the day that ends the dwell and the cool-down', () => {
    const kept = { seats: [], expected: 1000 };
    const cheapest = { seats: [seat('A', 100)], expected: 900 };
    const at = (contested: number | null, since: number, today: number) => {
      const before = {
        seats: [],
        since: day(since),
        contestedSince: contested === null ? null : day(contested),
      };
      return standingVerdict(before, kept, cheapest, day(today)).seats.length;
    };
    expect([at(1000, 0, 1055), at(1000, 0, 1056)]).toEqual([0, 1]);
    expect([at(1000, 1000, 1089), at(1000, 1000, 1090)]).toEqual([0, 1]);
    expect(at(null, 0, 1056)).toBe(0);
    const threshold = (expected: number) =>
      standingVerdict(
        { seats: [], since: day(0), contestedSince: day(1) },
        kept,
        { ...cheapest, expected },
        day(999),
      ).contestedSince;
    expect(threshold(980)).toBeNull();
  });
  it('are fresh while nothing newer was read or imported, in the same currency', () => {
    const one = (computedOn: number, currency = 'EUR') =>
      ({ computedOn: day(computedOn), currency }) as unknown as AdvisedVerdict;
    const verdicts = new Map([
      [1, one(100)],
      [2, one(99)],
      [3, one(200, 'USD')],
    ]);
    const fresh = (imported: number | null, ...captures: CaptureMeta[]) => [
      ...freshVerdicts(verdicts, factsOf(captures), imported === null ? null : day(imported), 'EUR').keys(),
    ];
    expect(fresh(null)).toEqual([1, 2]);
    expect(fresh(100)).toEqual([1]);
    expect(fresh(null, meta('usage-report', 100, null, null))).toEqual([1]);
    expect(fresh(null, meta('seat-usage', 101, null, null))).toEqual([]);
    expect(fresh(null, meta('by-user', 300, null, null))).toEqual([1, 2]);
  });
  it('save in sum what they save each', () => {
    const one = (saving: number, present: number) =>
      ({ saving, costs: { present } }) as unknown as AdvisedVerdict;
    expect(savingsOf([])).toBeNull();
    expect(savingsOf([one(5, 10), one(0, 7)])).toEqual({ saving: 5, present: 17, people: 1 });
  });
});
