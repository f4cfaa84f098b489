import { describe, expect, it } from 'vitest';
import { planPerson } from '@/core/advice/plan-person';
import { ownedSeat, seatOffers } from '@/core/advice/plan-person/seat-offers';
import type { PlanRequest } from '@/core/advice/plan-person/types';
import type { PersonDemand, PersonPast } from '@/core/advice/types';
import type { SeatPrice, Settings } from '@/core/model/settings';
import { type Day, day, minor } from '@/core/units/brands';
import { addDays } from '@/core/units/day';

const TODAY = day(20_700);
const RATES: Record<string, number> = {
  Revit: 1000,
  AutoCAD: 700,
  'Civil 3D': 900,
  'InfoWorks ICM Sewer': 2400,
};

/** Days of each product by month; every future is the same but for its scale. */
function demandOf(days: Record<string, readonly number[]>, scales: readonly number[] = [1]): PersonDemand {
  const products = Object.keys(days);
  const months = 12;
  const tokens = new Float64Array(scales.length * products.length * months);
  for (const [s, scale] of scales.entries())
    for (const [p, product] of products.entries())
      for (let m = 0; m < months; m++)
        tokens[(s * products.length + p) * months + m] =
          scale * (days[product]?.[m] ?? 0) * (RATES[product] ?? 100);
  return { products, months, samples: scales.length, tokens };
}
const flat = (perYear: number) => Array.from({ length: 12 }, () => perYear / 12);
const seat = (name: string, term: SeatPrice['term'], dollars: number): SeatPrice => ({
  name,
  term,
  price: minor(dollars * 100),
  origin: 'admin',
});
const BOOK: Pick<Settings, 'seatPrices' | 'collections'> = {
  seatPrices: [
    seat('Revit', 'annual', 2835),
    seat('AutoCAD', 'annual', 2095),
    seat('AutoCAD', 'monthly', 260),
    seat('InfoWorks ICM Sewer', 'annual', 5498),
  ],
  collections: [],
};
const AEC = {
  seatPrices: [...BOOK.seatPrices, seat('AEC Collection', 'annual', 3675)],
  collections: [
    { name: 'AEC Collection', products: ['Revit', 'AutoCAD', 'Civil 3D'], origin: 'admin' as const },
  ],
};

function request(
  demand: PersonDemand,
  more: Partial<PlanRequest> & { book?: typeof BOOK } = {},
): PlanRequest {
  const { book = BOOK, ...rest } = more;
  return {
    today: TODAY,
    demand,
    offers: seatOffers(book, { perResult: new Set() }),
    owned: [],
    perToken: 300,
    currency: 'USD',
    rateOf: (product) => RATES[product] ?? null,
    past: null,
    ...rest,
  };
}
const codes = (plan: ReturnType<typeof planPerson>) => plan.reasons.map(({ code }) => code);

describe('break-even', () => {
  it.each([
    ['Revit', 94.5],
    ['AutoCAD', 99.76],
    ['InfoWorks ICM Sewer', 76.36],
  ])('of a %s seat is at %d days a year', (product, even) => {
    const below = planPerson(request(demandOf({ [product]: flat(Math.floor(even) - 1) })));
    const above = planPerson(request(demandOf({ [product]: flat(Math.ceil(even) + 1) })));
    expect(below.plan.seats).toEqual([]);
    expect(above.plan.seats.map(({ name, term }) => [name, term])).toEqual([[product, 'annual']]);
    expect(above.breakEven?.breakEvenDays).toBeCloseTo(even, 2);
    expect(above.breakEven?.margin).toBeCloseTo(Math.ceil(even) + 1 - even, 2);
    expect(below.breakEven?.margin).toBeCloseTo(Math.floor(even) - 1 - even, 2);
    expect(codes(below)).toContain('NEAR_BREAK_EVEN');
    expect([codes(below)[0], codes(above)[0]]).toEqual(['LOW_DAYS', 'HIGH_DAYS']);
  });

  it('of a monthly AutoCAD seat lies between 12 and 13 days', () => {
    const one = (days: number) => planPerson(request(demandOf({ AutoCAD: [0, 0, 0, days] }))).plan;
    expect(one(12).seats).toEqual([]);
    expect(one(13).seats).toMatchObject([{ name: 'AutoCAD', term: 'monthly', counted: 26_000 }]);
    expect(one(13).seats[0]?.begins).toEqual([addDays(TODAY, 91)]);
  });
});

it('gives a seasonal user two monthly seats and Flex for the rest', () => {
  const { plan, reasons, saving, steps } = planPerson(
    request(demandOf({ AutoCAD: [1, 1, 20, 20, 1, 0, 0, 1, 0, 0, 0, 0] })),
  );
  expect(plan.seats).toMatchObject([{ term: 'monthly', commitment: 2, counted: 52_000 }]);
  expect(plan.onFlex).toEqual(['AutoCAD']);
  expect(plan.cost).toMatchObject({ seats: 52_000, flex: 4 * 2100, expected: 60_400 });
  expect(saving).toBe(44 * 2100 - 60_400);
  expect(reasons).toContainEqual({ code: 'SEASONAL', figures: { months: 2, ofMonths: 12, share: 40 / 44 } });
  expect(steps.map(({ do: what, on }) => [what, on])).toEqual([
    ['buy', addDays(TODAY, 61)],
    ['buy', addDays(TODAY, 91)],
  ]);
});

it('says what of a plan is paid with tokens: products no seat covers, in months in which they are used', () => {
  const onFlex = (days: Record<string, readonly number[]>) => planPerson(request(demandOf(days))).plan.onFlex;
  expect(onFlex({ Revit: flat(200), AutoCAD: flat(20) })).toEqual(['AutoCAD']);
  expect(onFlex({ Revit: flat(200), AutoCAD: flat(0) })).toEqual([]);
  // A month's seat covers all the use there is.
  expect(onFlex({ AutoCAD: [0, 0, 20] })).toEqual([]);
});

it('tells a season by the tokens of all products', () => {
  const { reasons } = planPerson(
    request(demandOf({ Revit: [0, 0, 20, 20], AutoCAD: [1, 1, 20, 20, 1, 0, 0, 1] })),
  );
  const share = (40 * 1000 + 40 * 700) / (40 * 1000 + 44 * 700);
  expect(reasons.find(({ code }) => code === 'SEASONAL')?.figures).toMatchObject({ months: 2, ofMonths: 12 });
  expect(reasons.find(({ code }) => code === 'SEASONAL')?.figures).toHaveProperty('share', share);
});

it('advises seats for 90 heavy and 40 medium users of Revit, and Flex for 20 light ones', () => {
  const book = { ...BOOK, seatPrices: [seat('Revit', 'annual', 2700)] };
  const seats = [220, 150, 40].map(
    (days) => planPerson(request(demandOf({ Revit: flat(days) }), { book })).plan.seats.length,
  );
  expect(seats).toEqual([1, 1, 0]);
});

describe('collections', () => {
  it('replace two seats when they are cheaper than both', () => {
    const result = planPerson(request(demandOf({ Revit: flat(150), AutoCAD: flat(120) }), { book: AEC }));
    expect(result.plan.seats).toMatchObject([{ name: 'AEC Collection', products: ['Revit', 'AutoCAD'] }]);
    expect(result.reasons).toContainEqual({
      code: 'MULTI_PRODUCT',
      figures: { products: 2, name: 'AEC Collection' },
    });
    expect(result.plan.cost.expected).toBe(367_500);
  });

  it('wait for the renewal of a seat they replace', () => {
    const renewsOn = addDays(TODAY, 182);
    const result = planPerson(
      request(demandOf({ Revit: flat(150), AutoCAD: flat(60) }), {
        book: AEC,
        owned: [ownedSeat('Revit', 'annual', renewsOn, AEC)],
      }),
    );
    expect(result.plan.seats).toMatchObject([{ name: 'AEC Collection', begins: [renewsOn] }]);
    expect(result.effort).toBe('wait-for-renewal');
    expect(result.waitFor).toBe(renewsOn);
    expect(result.steps).toEqual([
      { do: 'drop', name: 'Revit', on: renewsOn },
      { do: 'buy', name: 'AEC Collection', on: renewsOn },
    ]);
  });
});

describe('a seat that is paid', () => {
  const held = (renewsOn: Day | null) => [ownedSeat('Revit', 'annual', renewsOn, BOOK)];
  const plan = (days: readonly number[], renewsOn: Day | null) =>
    planPerson(request(demandOf({ Revit: days }), { owned: held(renewsOn) }));

  it.each([0, 1, 10, 29, 31, 100, 364])('that is renewed in %d days counts once', (days) => {
    const { present, plan: best, saving } = plan(flat(200), addDays(TODAY, days));
    expect(present.seats[0]?.begins).toEqual([addDays(TODAY, days)]);
    expect(present.cost.seats).toBe(Math.round((283_500 * (365 - days)) / 365));
    expect([best.cost.expected, saving]).toEqual([present.cost.expected, 0]);
  });

  it('is free until its renewal and dropped then, if a year of it costs more than a year on Flex', () => {
    const result = plan(flat(60), addDays(TODAY, 146)); // 4.8 months
    expect(result.plan.seats).toEqual([]);
    expect(result.plan.cost.expected).toBe(Math.round(60 * 3000 * 0.6));
    expect(result.present.cost.expected).toBe(Math.round(283_500 * 0.6));
    expect(result).toMatchObject({
      effort: 'wait-for-renewal',
      waitFor: addDays(TODAY, 146),
      against: 'present',
    });
  });

  it('is worth renewing when a year of use is worth it, wherever in the year the use lies', () => {
    for (const [perYear, renewed] of [
      [90, 0],
      [99, 1],
    ] as const)
      for (const month of [1, 6, 11]) {
        const days = Array.from({ length: 12 }, (_, m) => (m === month || m === 8 ? perYear / 2 : 0));
        expect(plan(days, addDays(TODAY, 150)).plan.seats.length).toBe(renewed);
      }
  });

  it('costs nothing and asks for nothing while it lasts beyond the months ahead', () => {
    expect(plan(flat(10), addDays(TODAY, 400))).toMatchObject({
      plan: { cost: { expected: 0 }, seats: [] },
      effort: 'none',
      steps: [],
    });
  });

  it('is to be given to somebody else when it is idle', () => {
    const past: PersonPast = { from: addDays(TODAY, -300), today: TODAY, products: [] };
    const result = planPerson(
      request(demandOf({ Revit: flat(0) }), { owned: held(addDays(TODAY, 200)), past }),
    );
    expect(result.steps).toEqual([
      { do: 'reassign', name: 'Revit', on: TODAY },
      { do: 'drop', name: 'Revit', on: addDays(TODAY, 200) },
    ]);
    expect(result).toMatchObject({ effort: 'reassign-now', waitFor: addDays(TODAY, 200) });
    expect(result.reasons).toContainEqual({ code: 'IDLE_SEAT', figures: { product: 'Revit', days: 90 } });
    const used = { product: 'Revit', days: Int32Array.of(TODAY - 101), tokens: Float64Array.of(1000) };
    const known = new Uint8Array(300).fill(1, 0, 220);
    for (const unknownSince of [
      { from: addDays(TODAY, -300), today: addDays(TODAY, -100), products: [used] },
      { ...past, known },
    ])
      expect(
        codes(
          planPerson(
            request(demandOf({ Revit: flat(0) }), { owned: held(addDays(TODAY, 200)), past: unknownSince }),
          ),
        ),
      ).not.toContain('IDLE_SEAT');
  });

  it('is weighed as if due today when nobody knows its renewal', () => {
    expect(plan(flat(60), null)).toMatchObject({
      plan: { seats: [] },
      present: { cost: { expected: 283_500 } },
      saving: 283_500 - 180_000,
      waitFor: null,
    });
  });

  it('without a price is left alone', () => {
    const result = planPerson(
      request(demandOf({ 'Civil 3D': flat(200) }), { owned: [ownedSeat('Civil 3D', null, null, BOOK)] }),
    );
    expect(result).toMatchObject({ unpriced: ['Civil 3D'], plan: { cost: { expected: 0 } }, steps: [] });
  });
});

describe('doubt', () => {
  it('is the share of futures in which the plan is dearer', () => {
    const scales = [0.2, 0.6, 1.4, 1.8];
    const result = planPerson(request(demandOf({ Revit: flat(110) }, scales)));
    expect(result.plan.seats).toHaveLength(1);
    expect(result).toMatchObject({ probability: 0.5, against: 'present', risk: 4 });
    expect(planPerson(request(demandOf({ Revit: flat(300) }, scales)))).toMatchObject({
      probability: 0.75,
      risk: 2,
    });
  });

  it('rises with a seat that binds for three years', () => {
    const book = { ...BOOK, seatPrices: [seat('Revit', '3-year', 7500)] };
    const result = planPerson(request(demandOf({ Revit: flat(200) }), { book }));
    expect(result.plan.seats).toMatchObject([
      { term: '3-year', commitment: 36, counted: 250_000, price: 750_000 },
    ]);
    expect(result.risk).toBe(1);
  });

  it('prefers the shorter commitment at the same price', () => {
    const book = { ...BOOK, seatPrices: [...BOOK.seatPrices, seat('Revit', '3-year', 3 * 2835)] };
    const result = planPerson(request(demandOf({ Revit: flat(200) }), { book }));
    expect(result.plan.seats).toMatchObject([{ term: 'annual' }]);
  });
});

it('leaves what charges by result on Flex', () => {
  const offers = seatOffers(
    { ...AEC, seatPrices: [...AEC.seatPrices, seat('Rendering', 'annual', 1)] },
    { perResult: new Set(['rendering', 'civil 3d']) },
  );
  expect(offers.map(({ name }) => name)).not.toContain('Rendering');
  expect(offers.find(({ kind }) => kind === 'collection')?.products).toEqual(['revit', 'autocad']);
});

describe('what the past says', () => {
  const past = (days: readonly number[], from = -400): PersonPast => ({
    from: addDays(TODAY, from),
    today: TODAY,
    products: [
      {
        product: 'Revit',
        days: Int32Array.from(days, (on) => TODAY + on),
        tokens: Float64Array.from(days, () => 1000),
      },
    ],
  });
  const every = (step: number, from: number, to: number) =>
    Array.from({ length: Math.floor((to - from) / step) }, (_, i) => from + i * step);
  const told = (one: PersonPast) => codes(planPerson(request(demandOf({ Revit: flat(50) }), { past: one })));

  it('tells rising, falling, leaving, new and short', () => {
    expect(told(past([...every(14, -400, -91), ...every(2, -91, -1)]))).toContain('RISING');
    expect(told(past([...every(2, -400, -91), ...every(14, -91, -1)]))).toContain('FALLING');
    expect(told(past(every(3, -400, -120)))).toContain('LEFT');
    expect(told(past(every(3, -60, -1)))).toContain('NEW');
    expect(told(past(every(3, -60, -1), -60))).toContain('SHORT_HISTORY');
    const steady = told(past(every(3, -400, -1)));
    for (const code of ['RISING', 'FALLING', 'LEFT', 'NEW', 'SHORT_HISTORY'])
      expect(steady).not.toContain(code);
  });

  it('tells days a month, of the last quarter and of the rest of a year before', () => {
    const figures = (days: readonly number[], code: string) =>
      planPerson(request(demandOf({ Revit: flat(50) }), { past: past(days) })).reasons.find(
        (reason) => reason.code === code,
      )?.figures;
    // 46 of 91 days are 15.4 a month, 23 of 273 are 2.6.
    const [seldom, often] = [every(12, -364, -88), every(2, -91, 0)];
    expect([seldom.length, often.length]).toEqual([23, 45]);
    expect(figures([...seldom, ...often], 'RISING')).toEqual({ days: 15, before: 3 });
    // Longer ago than a year counts for nothing.
    expect(figures([...every(2, -400, -366), ...seldom, ...often], 'RISING')).toEqual({
      days: 15,
      before: 3,
    });
    expect(figures([...every(2, -364, -91), ...every(30, -91, -1)], 'FALLING')).toEqual({
      days: 1,
      before: 15,
    });
  });

  it('tells what is paid twice and rates that changed', () => {
    const plan = planPerson(
      request(demandOf({ Revit: flat(200) }), {
        book: AEC,
        owned: [ownedSeat('Revit', 'annual', null, AEC), ownedSeat('AEC Collection', 'annual', null, AEC)],
        chargedBesideSeat: new Map([['Revit', 4000]]),
        rateChanges: [{ product: 'revit', before: 900, now: 1000, on: TODAY }],
      }),
    );
    expect(plan.reasons.filter(({ code }) => code === 'DOUBLE_COVERED')).toEqual([
      { code: 'DOUBLE_COVERED', figures: { product: 'Revit', tokens: 4000 } },
      { code: 'DOUBLE_COVERED', figures: { product: 'Revit', name: 'Revit' } },
    ]);
    expect(plan.reasons).toContainEqual({
      code: 'RATE_CHANGED',
      figures: { product: 'Revit', beforePerDay: 900, perDay: 1000, onDay: TODAY },
    });
  });
});
