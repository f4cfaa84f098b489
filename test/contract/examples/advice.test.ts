import { expect, test } from 'vitest';
import { agreement } from '@/core/advice/agreement';
import { outcomeOf } from '@/core/advice/decisions/outcome';
import { Decision } from '@/core/advice/decisions/types';
import { daysAhead, outlookOf } from '@/core/advice/person-demand/outlook';
import { personDemand } from '@/core/advice/person-demand/person-demand';
import { seasonOf } from '@/core/advice/person-demand/season';
import { planPerson } from '@/core/advice/plan-person';
import { ownedSeat, seatOffers } from '@/core/advice/plan-person/seat-offers';
import type { PlanRequest } from '@/core/advice/plan-person/types';
import { flipPoint } from '@/core/advice/stability/flip-point';
import type { PersonDemand, PersonPast } from '@/core/advice/types';
import { quantile } from '@/core/forecast/quantile';
import type { SeatPrice, Settings } from '@/core/model/settings';
import { day, minor } from '@/core/units/brands';
import { addDays } from '@/core/units/day';
import { money, number, part, percent, says } from '@/test/support/how-it-computes';
import { every, pastOf, TODAY } from '../../unit/advice/person-demand/pasts';

const total = (values: ArrayLike<number>) => Array.from(values).reduce((sum, value) => sum + value, 0);
const aheadOf = (past: PersonPast) => number(total(daysAhead(outlookOf(past))));
const silence = (past: PersonPast) => percent(outlookOf(past).belief[0] ?? 0);

test("One person's use next year", () => {
  const said = part("One person's use next year");
  const weekly = pastOf(365, { A: every(7, 365) });
  says(said, `once a week for a year, ${weekly.products[0]?.days.length} days`);
  const outlook = outlookOf(weekly);
  const [usual = 0, half = 0, double = 0] = [...outlook.belief].sort((a, b) => b - a);
  says(said, `with ${percent(usual)}, half of that with ${percent(half)}, double with ${percent(double)}`);
  says(said, `expected to have ${aheadOf(weekly)} days`);
  const futures = personDemand(outlook, 1000, 1);
  const days = Float64Array.from(
    { length: 1000 },
    (_, s) => total(futures.tokens.subarray(12 * s, 12 * s + 12)) / 700,
  ).sort();
  says(
    said,
    `one future in ten has at most ${number(quantile(days, 0.1))} days and one in ten at least ${number(quantile(days, 0.9))}`,
  );
  const silent = (weeks: number) => pastOf(365, { A: every(7, 365, 7 * weeks + 1) });
  says(
    said,
    `After five silent weeks the role has ended with ${silence(silent(5))}, and ${aheadOf(silent(5))} days are expected`,
  );
  says(said, `after ten weeks with ${silence(silent(10))}, and ${aheadOf(silent(10))} days`);
  const workdays = (until: number) =>
    every(1, 400, until + 1).filter((back) => (((TODAY - back + 3) % 7) + 7) % 7 < 5);
  const chance = (days: number) => outlookOf(pastOf(400, { A: workdays(days) })).belief[0] ?? 0;
  says(
    said,
    `silent for four weeks is more likely on holiday (${percent(1 - chance(28))}) than gone; after a month it is the other way round (${percent(chance(30))} gone)`,
  );
  says(
    said,
    `began four weeks ago with 8 days is expected to use ${aheadOf(pastOf(365, { A: every(3, 28).slice(0, 8) }))} days`,
  );
});

test('Season', () => {
  // Two years whose months correlate with 0.8: the second is the first, mixed with a pattern that has nothing to do with it.
  const wave = (m: number) => Math.cos((2 * Math.PI * m) / 12);
  const other = (m: number) => Math.sin((2 * Math.PI * m) / 12);
  const used = Float64Array.from({ length: 48 }, (_, i) => {
    const m = Math.floor((i % 24) / 2);
    return 5 * (1 + 0.5 * (i < 24 ? wave(m) : 0.8 * wave(m) + 0.6 * other(m)));
  });
  const season = seasonOf({ used, known: new Float64Array(48).fill(1) });
  says(
    part("One person's use next year"),
    `${number(0.8 - 1 / 3, 2)} after the standard error, ${number(season?.strength ?? 0, 2)} of the pattern`,
  );
});

test('When a verdict changes', () => {
  const seat = { name: 'Revit', perYear: 300_000 };
  const even = 100 / 12;
  const said = part('When a verdict changes');
  says(said, `to the seat at ${number(flipPoint([], [seat], even) ?? 0, 1)} days a month`);
  says(said, `to Flex below ${number(flipPoint([seat], [], even) ?? 0, 1)} (`);
});

const RATES: Record<string, number> = { Revit: 1000, AutoCAD: 700 };
const seat = (name: string, term: SeatPrice['term'], dollars: number): SeatPrice => ({
  ...{ name, term, price: minor(dollars * 100) },
  origin: 'admin',
});
const BOOK: Pick<Settings, 'seatPrices' | 'collections'> = {
  seatPrices: [
    seat('Revit', 'annual', 2835),
    seat('AutoCAD', 'annual', 2095),
    seat('AutoCAD', 'monthly', 260),
    seat('AEC', 'annual', 3675),
  ],
  collections: [{ name: 'AEC', products: ['Revit', 'AutoCAD'], origin: 'admin' }],
};
const demandOf = (days: Record<string, readonly number[]>): PersonDemand => ({
  products: Object.keys(days),
  ...{ months: 12, samples: 1 },
  tokens: Float64Array.from(
    Object.entries(days).flatMap(([product, months]) => months.map((one) => one * (RATES[product] ?? 0))),
  ),
});
const NO_RESULTS = { perResult: new Set<string>() };
const evenly = (perYear: number) => Array.from({ length: 12 }, () => perYear / 12);
const request = (demand: PersonDemand, more: Partial<PlanRequest> = {}): PlanRequest => ({
  today: TODAY,
  demand,
  offers: seatOffers(BOOK, NO_RESULTS),
  owned: [],
  perToken: 300,
  currency: 'USD',
  rateOf: (product) => RATES[product] ?? null,
  past: null,
  ...more,
});

test('Plan of one person', () => {
  const said = part('Plan of one person');
  const months = [20, 20, ...Array.from({ length: 10 }, () => 0)];
  months[5] = 4;
  const found = planPerson(request(demandOf({ AutoCAD: months })));
  says(said, `44 days x 7 x 3.00 = ${money(found.present.cost.expected, 0)} on Flex`);
  says(said, `2 x 260 + 4 x 21 = ${money(found.plan.cost.expected, 0)}`);
  const renewsOn = addDays(TODAY, 182);
  const coming = planPerson(
    request(demandOf({ Revit: evenly(150), AutoCAD: evenly(60) }), {
      owned: [ownedSeat('Revit', 'annual', renewsOn, BOOK)],
    }),
  );
  expect(coming.plan.seats).toMatchObject([{ name: 'AEC', begins: [renewsOn] }]);
  says(said, `the AEC Collection at ${money(367_500, 0)} takes over on the day of the renewal`);
  const even = (product: string, perYear: number) =>
    planPerson(request(demandOf({ [product]: evenly(perYear) }), { offers: seatOffers(alone, NO_RESULTS) }));
  const alone = {
    ...BOOK,
    collections: [],
    seatPrices: BOOK.seatPrices.filter(({ term }) => term === 'annual'),
  };
  for (const [product, price, days] of [
    ['Revit', '2,835 / (10 x 3.00)', 94.5],
    ['AutoCAD', '2,095 / (7 x 3.00)', 99.76],
  ] as const) {
    expect(even(product, Math.floor(days) - 1).plan.seats).toEqual([]);
    expect(even(product, Math.ceil(days) + 1).plan.seats).toHaveLength(1);
    says(said, `${price} = ${days}`);
  }
});

test('Look-backs', () => {
  const today = day(20_700);
  const days = Int32Array.from(every(2, 75), (back) => today - back).sort();
  const past: PersonPast = {
    ...{ from: day(today - 400), today },
    products: [{ product: 'Revit', days, tokens: new Float64Array(days.length).fill(1000) }],
  };
  const said = part('Plan of one person');
  const windows = agreement(
    request(
      { products: [], months: 12, samples: 1, tokens: new Float64Array(0) },
      {
        today,
        past,
        offers: seatOffers({ seatPrices: [seat('Revit', 'annual', 3000)], collections: [] }, NO_RESULTS),
      },
    ),
    ['Revit'],
  );
  expect(windows.map(({ agrees }) => agrees)).toEqual([true, true, false, false]);
  const perYear = [30, 90, 180, 365].map((window) =>
    number((days.filter((on) => on >= today - window).length * 365) / window),
  );
  says(
    said,
    `30 and 90 days say seat (${perYear[0]} and ${perYear[1]} days a year), 180 and 365 say Flex (${perYear[2]} and ${perYear[3]}): 2 of 4 agree`,
  );
});

test('What came of a decision', () => {
  const decision = Decision.parse({
    ...{ choice: 'accepted', reason: '', decidedOn: 20_000, until: null, advised: [], saving: 100_000 },
    present: [{ name: 'Revit', perYear: minor(283_500), products: ['Revit'] }],
  });
  const found = outcomeOf(decision, new Map([['Revit', 18_000]]), day(20_090));
  says(
    part('Plan of one person'),
    `${money(found?.advised ?? 0)} against ${money(found?.present ?? 0)}, right, ${money(found?.saved ?? 0)} saved`,
  );
});
