import loadHighs from 'highs';
import { expect, test } from 'vitest';
import { costCurves } from '@/core/advice/curves/cost-curves';
import { seatLines } from '@/core/advice/products/seat-lines';
import { renewalCalendar } from '@/core/advice/renewals/renewal-calendar';
import { renewalsOf } from '@/core/advice/renewals/row-renewals';
import { seatsOf } from '@/core/advice/seats';
import { highsSolve } from '@/core/advice/seats/highs-solve';
import type { TeamSeats } from '@/core/advice/seats/types';
import { termOf } from '@/core/advice/team/term-of';
import type { SeatHeld } from '@/core/ledger/seats-held';
import { startingSettings } from '@/core/rates/starting-values';
import { seatsPaid } from '@/core/spend/shares/seats-paid';
import { centitokens, day, minor } from '@/core/units/brands';
import { addDays, dayOfIso } from '@/core/units/day';
import { money, number, part, percent, says } from '@/test/support/how-it-computes';
import { advised } from '../../support/advised';

const on = (iso: string) => dayOfIso(iso) ?? day(0);
const TODAY = day(20_700);
const count = (n: number) => Array.from({ length: n }, (_, i) => i);

/** A team by what each uses a year on Flex, of one product; the first `holders` hold a seat. */
function teamOf(dollars: readonly number[], perYear: number, owned: number, holders: number): TeamSeats {
  const flex = Float64Array.from(dollars, (one) => one * 100);
  return {
    people: dollars.length,
    products: ['revit'],
    flex,
    samples: 1,
    sampled: Float32Array.from(flex),
    pools: [{ name: 'Revit', kind: 'product', products: ['revit'], perYear: perYear * 100, owned }],
    holds: dollars.map((_, i) => (i < holders ? [0] : [])),
  };
}

test('Seats of a team', async () => {
  const said = part('Seats of a team');
  const solve = highsSolve(await loadHighs(), 60);
  const uses = [220, 150, 40].flatMap((days, i) => count([90, 40, 20][i] ?? 0).map(() => days * 30));
  const team = teamOf(uses, 2700, 100, 0);
  const { cost, pools } = seatsOf(team, { ask: 'cheapest' }, solve);
  says(
    said,
    `${pools[0]?.people.length} seats cost ${money(cost.seats, 0)}, and Flex for the 20 others ${money(cost.flex, 0)}: ${money(cost.total, 0)}`,
  );
  const curve = pools[0]?.curve;
  says(said, `${curve?.flatFrom} to ${curve?.flatTo} seats cost less than 1 % more`);
  const owned = seatsOf(team, { ask: 'owned', leastMove: 0 }, solve).pools[0]?.people ?? [];
  const heavy = [...owned].filter((one) => one < 90).length;
  says(said, `With 100 seats the ${heavy} heavy users and ${owned.length - heavy} of the others hold one`);
});

test('Term of a subscription', () => {
  const start = TODAY;
  expect(termOf({ start, end: addDays(start, 424) })).toBeNull();
  says(part('Seats of a team'), 'lasts 425 days: no term, so unknown');
});

test('Renewal calendar', () => {
  const said = part('Renewal calendar');
  const revit = (seats: number, end: number, contract: string) => ({
    ...{ product: 'Revit', seats, contract },
    ...{ start: addDays(TODAY, end - 365), end: addDays(TODAY, end) },
  });
  const ask = (team: TeamSeats, subscriptions: ReturnType<typeof revit>[]) =>
    renewalCalendar({
      ...{ today: TODAY, subscriptions, team, lots: [] },
      answer: seatsOf(team, { ask: 'cheapest' }, () => null),
    }).flatMap((entry) => (entry.kind === 'renewal' ? [entry] : []));
  const [one] = ask(teamOf([...count(14).map(() => 5000), 900, 300, 600], 2835, 20, 17), [
    revit(20, 90, 'a'),
  ]);
  says(said, `renew ${one?.renew}, ${one?.move.length} people move to Flex, ${one?.idle} seats are idle`);
  const two = ask(
    teamOf(
      count(25).map(() => 5000),
      2835,
      40,
      25,
    ),
    [revit(20, 30, 'a'), revit(20, 275, 'b')],
  );
  says(said, `renew ${two[0]?.renew} in March and all ${two[1]?.renew} in November`);
});

test('In the portal', () => {
  const today = day(20_400);
  const seat = (personId: number, more: Partial<SeatHeld> = {}): SeatHeld => ({
    ...{ personId, product: 'Revit', assignedOn: day(20_000), lastUsed: day(20_395), daysUsed: 40 },
    ...{ period: { from: day(20_310), to: day(20_399) }, active: true, readAt: 20_399 * 86_400_000 },
    ...more,
  });
  const held = count(18).map((i) => seat(i + 1, i === 17 ? { lastUsed: day(20_279), daysUsed: 0 } : {}));
  const verdicts = new Map(
    count(17).map((i) => [
      i + 1,
      advised(
        i < 14 ? { seats: ['Revit'], present: ['Revit'], effort: 'none' } : { seats: [], present: ['Revit'] },
      ),
    ]),
  );
  const subscription = { product: 'Revit', contract: '11', seats: 20, end: day(20_450) };
  const price = { name: 'Revit', term: 'annual' as const, price: minor(240_000), origin: 'admin' as const };
  const found = renewalsOf({
    ...{ today, subscriptions: [subscription], held, verdicts, learned: { perResult: new Set() } },
    settings: { ...startingSettings(), collections: [], seatPrices: [price] },
  })(subscription);
  if (typeof found === 'string') throw new Error(found);
  const idle = found.unassigned + found.idle.length;
  const said = part('In the portal');
  says(
    said,
    `"Renew ${found.renew} of ${found.seats}; ${found.move.length} people move to Flex, ${idle} seats idle"`,
  );
  says(said, `not used for ${found.idle[0]?.days} days`);
});

test('Cost curves', () => {
  const said = part('Cost curves');
  const seat = { name: 'Revit', kind: 'product' as const, perYear: 365_000, origin: 'admin' as const };
  const use = (days: number) => [{ product: 'Revit', flex: [days * 3000] }];
  const { slots } = costCurves(
    [
      { personId: 1, uses: use(183), paid: [183 * 3000] },
      { personId: 2, uses: use(37), paid: [365_000] },
    ],
    [365],
    { seatOf: () => seat, collections: [] },
  );
  const [paid = 0, flex = 0, seats = 0, best = 0] = [
    slots.paid,
    slots.allFlex,
    slots.allSeats,
    slots.best,
  ].map((one) => one[0] ?? 0);
  says(
    said,
    `= ${money(paid, 0)}; all Flex ${money(flex, 0)}; all seats ${money(seats, 0)}; best 3,650 + 1,110 = ${money(best, 0)}, ${percent(1 - best / paid)} less than paid`,
  );
});

test('Seats paid', () => {
  const period = { from: on('2025-01-01'), to: on('2025-12-31') };
  const held: SeatHeld = {
    ...{ personId: 1, product: 'Revit', assignedOn: null, lastUsed: null, daysUsed: null },
    ...{ period, active: null, readAt: 0 },
  };
  const paid = seatsPaid(
    [held],
    [{ product: 'Revit', seats: 1, start: period.from, end: on('2025-09-30') }],
    period,
    () => minor(36_500),
  );
  const [bySubscription, byHolder] = paid.map(({ price }) => money(price));
  says(part('Cost curves'), `365.00 - 92.00 by the subscription and ${byHolder} by its holder`);
  expect(bySubscription).toBe('273.00');
});

test('Products', () => {
  const said = part('Products');
  const offer = (name: string, term: 'annual' | '3-year', price: number, products: string[]) => ({
    ...{ name, term, price: price * 100, products, origin: 'admin' as const },
    kind: products.length > 1 ? ('collection' as const) : ('product' as const),
  });
  const [annual, long, collection] = seatLines(
    [
      offer('Revit', 'annual', 2835, ['revit']),
      offer('Revit', '3-year', 8000, ['revit']),
      offer('AEC', 'annual', 4000, ['revit', 'autocad']),
    ],
    {
      ...{ key: 'revit', perDay: centitokens(1000), perToken: 300, currency: 'USD' },
      people: [{ personId: 1, daysPerYear: 73 }],
      ...{ monthDays: [], together: () => new Map([[1, 219_000 + 256_200]]) },
    },
  );
  says(
    said,
    `worth it from ${number(annual?.breakEven?.daysPerYear ?? 0, 1)} days, one for three years at 8,000 from ${number(long?.breakEven?.daysPerYear ?? 0, 1)}`,
  );
  expect([annual?.above, collection?.above, collection?.aboveTogether]).toEqual([0, 0, 1]);
  says(said, `37 of 73 known days used it on ${number((37 * 365) / 73)} days a year`);
});
