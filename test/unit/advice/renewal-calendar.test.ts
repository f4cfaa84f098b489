import { describe, expect, it } from 'vitest';
import { renewalCalendar } from '@/core/advice/renewals/renewal-calendar';
import { seatPools } from '@/core/advice/renewals/seat-pools';
import { seatsOf } from '@/core/advice/seats';
import type { SeatPool, TeamSeats } from '@/core/advice/seats/types';
import type { Subscription } from '@/core/model/subscription';
import { centitokens, day, minor } from '@/core/units/brands';
import { addDays } from '@/core/units/day';

const TODAY = day(20_700);
const on = (days: number) => addDays(TODAY, days);
const revit = (seats: number, end: number, more: Partial<Subscription> = {}): Subscription => ({
  product: 'Revit',
  seats,
  start: on(end - 365),
  end: on(end),
  ...more,
});

/** A team that uses Revit for so many dollars a year each; the first `holders` hold a seat. */
function team(
  uses: readonly number[],
  owned: number,
  holders: readonly number[],
  more: readonly SeatPool[] = [],
): TeamSeats {
  const flex = Float64Array.from(uses, (dollars) => dollars * 100);
  return {
    people: uses.length,
    products: ['revit'],
    flex,
    samples: 1,
    sampled: Float32Array.from(flex),
    pools: [{ name: 'Revit', kind: 'product', products: ['revit'], perYear: 283_500, owned }, ...more],
    holds: uses.map((_, i) => (holders.includes(i) ? [0] : [])),
  };
}
const count = (n: number, from = 0) => Array.from({ length: n }, (_, i) => from + i);
const calendar = (one: TeamSeats, subscriptions: readonly Subscription[], lots = []) =>
  renewalCalendar({
    today: TODAY,
    subscriptions,
    team: one,
    answer: seatsOf(one, { ask: 'cheapest' }, () => null),
    lots,
  });

describe('a subscription that ends', () => {
  it('is renewed for those who need it: 14 of 20, 3 people move to Flex, 3 seats are idle', () => {
    const uses = [...count(14).map(() => 5000), 900, 300, 600];
    expect(
      calendar(team(uses, 20, count(17)), [revit(20, 90, { contract: 'C-1', autorenew: on(60) })]),
    ).toEqual([
      {
        kind: 'renewal',
        on: on(90),
        decideBy: on(60),
        pool: 0,
        name: 'Revit',
        contract: 'C-1',
        subscriptionId: null,
        seats: 20,
        renew: 14,
        priced: true,
        idle: 3,
        move: [15, 16, 14].map((person) => ({ person, to: [] })),
      },
    ]);
  });

  it('comes before others, which are renewed as far as still needed', () => {
    const uses = count(25).map(() => 5000);
    const entries = calendar(team(uses, 40, count(25)), [revit(20, 300), revit(20, 30)]);
    expect(
      entries.map((entry) => entry.kind === 'renewal' && [entry.on, entry.renew, entry.seats, entry.idle]),
    ).toEqual([
      [on(30), 5, 20, 15],
      [on(300), 20, 20, 0],
    ]);
  });

  it('is renewed as it is while nobody knows its price', () => {
    const one = team([5000, 6000], 3, [0]);
    const unpriced = { ...one, pools: one.pools.map((pool) => ({ ...pool, perYear: null })) };
    expect(calendar(unpriced, [revit(3, 30)])).toMatchObject([
      { kind: 'renewal', renew: 3, priced: false, idle: 0, move: [] },
    ]);
  });

  it('is renewed for seats that stay beside those that can be weighed', () => {
    const one = team([5000, 100], 2, [0, 1]);
    const answer = seatsOf(one, { ask: 'cheapest' }, () => null);
    const { seats: _, ...unsaid } = revit(0, 60);
    const request = { today: TODAY, team: one, answer, lots: [], aside: [3] };
    expect(renewalCalendar({ ...request, subscriptions: [revit(5, 60)] })).toMatchObject([
      { kind: 'renewal', seats: 5, renew: 4, idle: 0, move: [{ person: 1 }] },
    ]);
    expect(renewalCalendar({ ...request, subscriptions: [unsaid] })).toMatchObject([{ seats: 5, renew: 4 }]);
  });

  it('has the seats no other subscription tells of, when it does not say how many', () => {
    const { seats: _, ...unsaid } = revit(0, 60);
    const entries = calendar(team([5000, 5000, 5000], 3, [0, 1, 2]), [unsaid, revit(2, 90)]);
    expect(entries).toMatchObject([
      { kind: 'renewal', on: on(60), seats: 1, renew: 1 },
      { kind: 'renewal', on: on(90), seats: 2, renew: 2 },
    ]);
  });

  it('is last when nobody knows its day', () => {
    const entries = calendar(team([5000], 2, [0]), [
      { product: 'Revit', seats: 1 },
      revit(1, 700, { start: on(-10) }),
    ]);
    expect(entries.map(({ on: when }) => when)).toEqual([on(700), null]);
  });

  it('counts no more once it has ended, has not begun, or is the tokens themselves', () => {
    const one = team([5000], 1, [0]);
    const ended = revit(5, -1);
    const later = revit(5, 400, { start: on(3) });
    const tokens: Subscription = { product: 'Flex', seats: 500, end: on(40) };
    expect(calendar(one, [ended, later, tokens, revit(1, 10)])).toMatchObject([{ seats: 1, renew: 1 }]);
  });
});

describe('people', () => {
  it('who need a seat get an idle one, then one of somebody who does not, then a new one', () => {
    const one = team([100, 5000, 6000, 7000], 2, [0]);
    expect(calendar(one, [revit(2, 50)])).toEqual([
      { kind: 'reassign', on: TODAY, pool: 0, name: 'Revit', give: [3, 2], take: [{ person: 0, to: [] }] },
      { kind: 'add', on: TODAY, pool: 0, name: 'Revit', seats: 1, people: [1] },
      expect.objectContaining({ kind: 'renewal', renew: 2, idle: 0, move: [] }),
    ]);
  });

  it('move to another seat when they are to get one', () => {
    const cheap: SeatPool = {
      name: 'AEC',
      kind: 'collection',
      products: ['revit'],
      perYear: 200_000,
      owned: 0,
    };
    const entries = calendar(team([5000], 1, [0], [cheap]), [revit(1, 50)]);
    expect(entries).toMatchObject([
      { kind: 'add', pool: 1, people: [0] },
      { kind: 'renewal', renew: 0, move: [{ person: 0, to: [1] }] },
    ]);
  });
});

it('every lot has its last day in it', () => {
  const one = team([], 0, []);
  const lot = { tokens: centitokens(50_000), expiresOn: on(20), source: 'listed' as const };
  const answer = seatsOf(one, { ask: 'cheapest' }, () => null);
  expect(renewalCalendar({ today: TODAY, subscriptions: [], team: one, answer, lots: [lot] })).toEqual([
    { kind: 'expiry', on: on(20), tokens: 50_000, source: 'listed' },
  ]);
});

it('pools are what subscriptions and the price book name', () => {
  const settings = {
    currency: 'USD',
    seatPrices: [
      { name: 'revit', term: 'annual' as const, price: minor(283_500), origin: 'list' as const },
      { name: 'AEC Collection', term: '3-year' as const, price: minor(900_000), origin: 'admin' as const },
    ],
    collections: [
      { name: 'AEC Collection', products: ['Revit', 'AutoCAD', 'Rendering'], origin: 'admin' as const },
    ],
  };
  const perResult = new Set(['rendering']);
  expect(
    seatPools(
      [revit(3, 5), revit(4, 50), { product: 'Maya', seats: 2 }, { product: 'Inventor' }],
      [
        { personId: 1, product: 'REVIT' },
        { personId: 1, product: 'Inventor' },
        { personId: 2, product: 'Inventor' },
        { personId: 2, product: 'Navisworks' },
        { personId: 2, product: 'Rendering' }, // charged by result: no seat covers it
      ],
      settings,
      { perResult },
      TODAY,
    ),
  ).toEqual([
    { name: 'Revit', kind: 'product', products: ['revit'], perYear: 283_500, owned: 7 },
    { name: 'Maya', kind: 'product', products: ['maya'], perYear: null, owned: 2 },
    { name: 'Inventor', kind: 'product', products: ['inventor'], perYear: null, owned: 2 },
    { name: 'Navisworks', kind: 'product', products: ['navisworks'], perYear: null, owned: 1 },
    {
      name: 'AEC Collection',
      kind: 'collection',
      products: ['revit', 'autocad'],
      perYear: 300_000,
      owned: 0,
    },
  ]);
});
