import { describe, expect, test } from 'vitest';
import { renewalCalendar } from '@/core/advice/renewals/renewal-calendar';
import { renewalsOf } from '@/core/advice/renewals/row-renewals';
import { runningSubscriptions } from '@/core/advice/renewals/running-subscriptions';
import type { SeatHeld } from '@/core/ledger/seats-held';
import type { AdvisedVerdict } from '@/core/model/advised-verdict';
import type { Subscription } from '@/core/model/subscription';
import { startingSettings } from '@/core/rates/starting-values';
import { centitokens, day, minor } from '@/core/units/brands';
import { advised } from '../../support/advised';

const TODAY = day(20_400);
const on = (ahead: number) => day(TODAY + ahead);
const sub = (seats: number | null, ends: number | null, more: Partial<Subscription> = {}): Subscription => ({
  product: 'Revit',
  ...(seats === null ? {} : { seats }),
  ...(ends === null ? {} : { end: on(ends) }),
  ...more,
});

test('subscriptions run from their first day to their last, those that end first before the others', () => {
  const runs = (one: Subscription) => runningSubscriptions([one], TODAY).length === 1;
  expect([sub(1, 0), sub(1, -1), sub(1, 9, { start: on(0) }), sub(1, 9, { start: on(1) })].map(runs)).toEqual(
    [...[true, false, true, false]],
  );
  expect([sub(null, null), sub(0, null)].map(runs)).toEqual([true, false]);
  const named = (product: string) => runs(sub(1, 9, { product }));
  expect(['Flex', 'Autodesk Flex', 'Flex tokens', 'FlexSim'].map(named)).toEqual([false, false, false, true]);
  const order = runningSubscriptions([sub(1, null), sub(2, 50), sub(3, 9)], TODAY);
  expect(order.map(({ seats }) => seats)).toEqual([3, 2, 1]);
});

describe('a calendar of renewals', () => {
  /** People need so much Revit a year; the first hold the seats. */
  const calendar = (flex: readonly number[], owned: number, holders: number, wanted: readonly number[]) => {
    const pool = { name: 'Revit', kind: 'product' as const, products: ['revit'], perYear: 200_000, owned };
    const people = Int32Array.from(wanted);
    return (...subscriptions: readonly Subscription[]) =>
      renewalCalendar({
        ...{ today: TODAY, subscriptions, lots: [] },
        team: {
          ...{ people: flex.length, products: ['revit'], flex: Float64Array.from(flex), pools: [pool] },
          holds: flex.map((_, i) => (i < holders ? [0] : [])),
        },
        answer: { pools: [{ people, spared: new Float64Array(people.length), paid: owned, curve: null }] },
      });
  };

  test('asks until the last day a renewal can be stopped, as long as that is ahead', () => {
    const decideBy = (autorenew: number | null, ends: number | null = 30) => {
      const own = sub(1, ends, autorenew === null ? {} : { autorenew: on(autorenew) });
      return calendar([9], 1, 1, [0])(own).map((entry) => (entry.kind === 'renewal' ? entry.decideBy : 0));
    };
    expect([decideBy(10), decideBy(0), decideBy(-1), decideBy(null), decideBy(null, null)]).toEqual([
      ...[[on(10)], [on(0)], [on(30)], [on(30)], [null]],
    ]);
  });

  test('what comes first is first, whatever it is; what has no day last', () => {
    const one = calendar([9, 8], 1, 1, [1]);
    const entries = one(sub(1, null), sub(null, 30));
    expect(entries.map(({ kind, on: when }) => [kind, when])).toEqual([
      ['reassign', TODAY],
      ['renewal', null],
    ]);
    const lot = { tokens: centitokens(1), expiresOn: on(-3), source: 'listed' as const };
    const asked = { today: TODAY, subscriptions: [sub(1, 30)], lots: [lot] };
    const team = { people: 0, products: [], flex: new Float64Array(), pools: [], holds: [] };
    expect(renewalCalendar({ ...asked, team, answer: { pools: [] } })).toMatchObject([
      { kind: 'expiry', on: on(-3) },
    ]);
  });

  test('of contracts that don’t say their seats the first has all the others leave, the next none', () => {
    const entries = calendar(
      [9, 9, 9, 9, 9],
      5,
      5,
      [0, 1, 2, 3, 4],
    )(sub(null, 10), sub(null, 20), sub(2, 30));
    expect(entries.map((entry) => entry.kind === 'renewal' && [entry.on, entry.seats, entry.renew])).toEqual([
      [on(10), 3, 3],
      [on(30), 2, 2],
    ]);
  });

  test('lets seats nobody holds go first, then of whom they spare least, contract by contract', () => {
    const entries = calendar([50, 10, 30, 900, 20], 6, 5, [3])(sub(3, 10), sub(3, 20));
    expect(
      entries.map(
        (entry) => entry.kind === 'renewal' && [entry.renew, entry.idle, entry.move.map((one) => one.person)],
      ),
    ).toEqual([
      [0, 1, [1, 4]],
      [1, 0, [2, 0]],
    ]);
  });
});

describe('what to renew of one subscription', () => {
  const seat = (personId: number, more: Partial<SeatHeld> = {}): SeatHeld => ({
    ...{ personId, product: 'Revit', assignedOn: on(-400), lastUsed: on(-5), daysUsed: 40, active: true },
    ...{ period: { from: on(-90), to: on(-1) }, readAt: (TODAY - 1) * 86_400_000, ...more },
  });
  const price = (name: string) => ({
    ...{ name, term: 'annual' as const, price: minor(240_000), origin: 'admin' as const },
  });
  const ask = (
    one: Subscription,
    held: readonly SeatHeld[],
    verdicts: readonly (readonly [number, AdvisedVerdict])[] = [],
    others: readonly Subscription[] = [],
  ) =>
    renewalsOf({
      ...{ today: TODAY, subscriptions: [one, ...others], held, verdicts: new Map(verdicts) },
      settings: { ...startingSettings(), collections: [], seatPrices: [price('Revit'), price('Maya')] },
      learned: { perResult: new Set() },
    })(one);
  const stays = advised({ seats: ['Revit'], present: ['Revit'], effort: 'none' });
  const leaves = advised({ seats: [], present: ['Revit'], saving: minor(7000) });

  test.each<[string, Subscription, number, Subscription[], string | null]>([
    ['one that has ended', sub(1, -1), 1, [], 'over'],
    ['one that ends today', sub(1, 0), 1, [], null],
    ['the tokens themselves', sub(1, 9, { product: 'Autodesk Flex' }), 1, [], 'flex'],
    ['one without a number of seats', sub(null, 9), 1, [], 'no-seats'],
    ['one of no seats', sub(0, 9), 1, [], 'no-seats'],
    ['one nobody holds a seat of', sub(1, 9), 0, [], 'no-holders'],
    ['fewer seats than are held', sub(1, 9), 2, [], 'more-holders'],
    ['as many seats as are held, together with others', sub(1, 9), 2, [sub(1, 30)], null],
    ['others that have ended', sub(1, 9), 2, [sub(1, -1)], 'more-holders'],
    ['others of another product', sub(1, 9), 2, [sub(1, 30, { product: 'Maya' })], 'more-holders'],
  ])('%s', (_, one, holders, others, expected) => {
    const held = Array.from({ length: holders }, (_, i) => seat(i + 1));
    const found = ask(one, held, [], others);
    expect(typeof found === 'string' ? found : null).toBe(expected);
  });

  test('says why each seat isn’t renewed: nobody’s, not used, or for somebody who does better without', () => {
    const idle = { lastUsed: on(-200), daysUsed: 0 };
    const held = [seat(1), seat(2), seat(3, idle), seat(4, idle), seat(5)];
    const moves = advised({ seats: ['Maya'], present: ['Revit'], saving: minor(500) });
    const found = ask(sub(6, 9), held, [
      ...[[1, stays] as const, [2, leaves] as const, [3, leaves] as const, [4, moves] as const],
    ]);
    expect(found).toMatchObject({
      ...{ seats: 6, renew: 2, unassigned: 1, idle: [{ personId: 3, days: 199 }], gets: [], basis: 'use' },
      move: [
        { personId: 2, to: [], saving: { minor: 7000, currency: 'EUR' } },
        { personId: 4, to: ['Maya'], saving: { minor: 500 } },
      ],
    });
  });

  test('follows plans only where everybody who holds one has a plan that could weigh it', () => {
    const basis = (...verdicts: readonly AdvisedVerdict[]) => {
      const found = ask(
        sub(2, 9),
        [seat(1), seat(2)],
        verdicts.map((one, i) => [i + 1, one] as const),
      );
      return typeof found === 'string' ? found : [found.basis, found.renew];
    };
    expect(basis(stays, leaves)).toEqual(['plans', 1]);
    expect(basis(leaves)).toEqual(['use', 1]);
    expect(basis(leaves, { ...leaves, unpriced: ['revit'] })).toEqual(['use', 1]);
  });

  test('tells who is to get a seat of it: an idle one first, then another', () => {
    const wants = advised({ seats: ['Revit'], present: [] });
    const gets = (seats: number) => {
      const found = ask(
        sub(seats, 9),
        [seat(1)],
        [...[[1, stays] as const, [8, wants] as const, [9, wants] as const]],
      );
      return typeof found === 'string' ? found : [found.gets, found.renew, found.unassigned];
    };
    expect(gets(3)).toEqual([[8, 9], 3, 0]);
    expect(gets(1)).toEqual([[8, 9], 1, 0]);
    expect(gets(5)).toEqual([[8, 9], 3, 2]);
  });
});
