import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renewalsOf, type SubscriptionRenewal } from '@/core/advice/renewals/row-renewals';
import type { SeatHeld } from '@/core/ledger/seats-held';
import type { Subscription } from '@/core/model/subscription';
import { startingSettings } from '@/core/rates/starting-values';
import { day, minor } from '@/core/units/brands';
import { advised } from '../../support/advised';

const today = day(20_400);
const end = day(20_450);
const settings = { ...startingSettings(), collections: [], seatPrices: [] };
const price = (name: string) => ({ name, term: 'annual', price: minor(240_000), origin: 'admin' }) as const;

const seat = (personId: number, more: Partial<SeatHeld> = {}): SeatHeld => ({
  personId,
  product: 'Revit',
  assignedOn: day(20_000),
  lastUsed: day(20_395),
  daysUsed: 40,
  period: { from: day(20_310), to: day(20_399) },
  active: true,
  readAt: 20_399 * 86_400_000,
  ...more,
});
const unused = { lastUsed: day(20_279), daysUsed: 0 };
const sub = (more: Partial<Subscription> = {}): Subscription => ({
  product: 'Revit',
  contract: '11',
  seats: 20,
  end,
  renews: true,
  ...more,
});

type Known = Parameters<typeof renewalsOf>[0];
const of = (one: Subscription, known: Partial<Known>) =>
  renewalsOf({
    today,
    subscriptions: [one],
    held: [],
    verdicts: new Map(),
    settings: { ...settings, seatPrices: [price('Revit')] },
    learned: { perResult: new Set() },
    ...known,
  })(one);
const sure = (found: ReturnType<typeof of>): SubscriptionRenewal => {
  if (typeof found === 'string') throw new Error(found);
  return found;
};

describe('what to renew of a subscription', () => {
  it('renews 14 of 20 where three go to Flex and three seats are idle', () => {
    const held = Array.from({ length: 18 }, (_, at) => seat(at + 1, at === 17 ? unused : {}));
    const verdicts = new Map(
      held.map(({ personId }) => [
        personId,
        advised(
          personId <= 14
            ? { seats: ['Revit'], present: ['Revit'], effort: 'none' }
            : { seats: [], present: ['Revit'] },
        ),
      ]),
    );
    const found = sure(of(sub(), { held, verdicts }));
    expect(found).toMatchObject({
      seats: 20,
      renew: 14,
      unassigned: 2,
      on: end,
      renews: true,
      basis: 'plans',
      gets: [],
    });
    expect(found.idle).toEqual([{ personId: 18, days: 120 }]);
    expect(found.move.map(({ personId, to }) => [personId, to])).toEqual([
      [15, []],
      [16, []],
      [17, []],
    ]);
    expect(found.move[0]?.saving).toEqual({ minor: 41_200, currency: 'EUR' });
  });

  it('without plans counts only what nobody used, and keeps everybody else’s seat', () => {
    const held = [seat(1), seat(2, unused), seat(3, { lastUsed: day(20_390), daysUsed: 1 })];
    const found = sure(of(sub({ seats: 4 }), { held }));
    expect(found).toMatchObject({ renew: 2, unassigned: 1, basis: 'use', move: [] });
    expect(found.idle).toEqual([{ personId: 2, days: 120 }]);
  });

  it('does not call a seat idle that was unused for a month only, nor one of a plan that keeps it', () => {
    const month = {
      lastUsed: null,
      daysUsed: 0,
      assignedOn: day(20_000),
      period: { from: day(20_370), to: day(20_399) },
    };
    const held = [seat(1, { ...month, assignedOn: null }), seat(2, unused)];
    const verdicts = new Map([[2, advised({ seats: ['Revit'], present: ['Revit'], effort: 'none' })]]);
    expect(sure(of(sub({ seats: 2 }), { held, verdicts }))).toMatchObject({
      renew: 2,
      idle: [],
      basis: 'use',
    });
  });

  it('gives idle seats to those who should hold one before it lets them go', () => {
    const verdicts = new Map([
      [1, advised({ seats: ['Revit'], present: ['Revit'], effort: 'none' })],
      [9, advised({ seats: ['Revit'], present: [] })],
    ]);
    const found = sure(of(sub({ seats: 3 }), { held: [seat(1)], verdicts }));
    expect(found).toMatchObject({ renew: 2, unassigned: 1, gets: [9] });
  });

  it('names the seat somebody gets instead', () => {
    const verdicts = new Map([[1, advised({ seats: ['AutoCAD'], present: ['Revit'] })]]);
    const known = {
      held: [seat(1)],
      verdicts,
      settings: { ...settings, seatPrices: [price('Revit'), price('AutoCAD')] },
    };
    expect(sure(of(sub({ seats: 1 }), known)).move).toMatchObject([{ personId: 1, to: ['AutoCAD'] }]);
  });

  it('tells of each product only what is of that product', () => {
    const subscriptions = [sub({ seats: 2 }), sub({ product: 'AutoCAD', seats: 1 })];
    const known = {
      subscriptions,
      held: [seat(1), seat(2), seat(3, { product: 'Autodesk AutoCAD', ...unused })],
      verdicts: new Map([
        [9, advised({ seats: ['AutoCAD'], present: [] })],
        [8, advised({ seats: ['Revit'], present: [] })],
      ]),
      settings: { ...settings, seatPrices: [price('Revit'), { ...price('AutoCAD'), price: minor(70_000) }] },
    };
    const [revit, autocad] = subscriptions.map((one) => sure(of(one, known)));
    expect(revit).toMatchObject({ gets: [8], idle: [], perYear: { minor: 240_000 } });
    expect(autocad).toMatchObject({ gets: [9], perYear: { minor: 70_000 }, basis: 'use' });
  });

  it('lets those go first who save most, at the contract that ends first, then by their number', () => {
    const subscriptions = [sub({ seats: 1, end: day(20_900), contract: '2' }), sub({ seats: 2 })];
    const movers = (savings: Record<number, number>) => {
      const ids = Object.keys(savings).map(Number).reverse();
      const verdicts = new Map(
        ids.map((id) => [id, advised({ seats: [], present: ['Revit'], saving: minor(savings[id] ?? 0) })]),
      );
      const held = ids.map((id) => seat(id));
      const request = { subscriptions, held, verdicts };
      return subscriptions.map((one) => sure(of(one, request)).move.map(({ personId }) => personId));
    };
    expect(movers({ 1: 100, 2: 900, 3: 500 })).toEqual([[1], [2, 3]]);
    expect(movers({ 1: 500, 2: 500, 3: 500 })).toEqual([[3], [1, 2]]);
  });

  it('tells contracts apart that differ in their last day only', () => {
    const { contract: _, ...bare } = sub({ seats: 1 });
    const subscriptions = [bare, { ...bare, end: day(20_700) }];
    const held = [seat(1, unused), seat(2)];
    const answers = subscriptions.map((one) => sure(of(one, { subscriptions, held })));
    expect(answers.map(({ on, renew }) => [on, renew])).toEqual([
      [end, 0],
      [20_700, 1],
    ]);
  });

  it('says how old its knowledge of holders is, by the oldest, and whose price it is', () => {
    const held = [seat(1), seat(2, { readAt: 20_300 * 86_400_000 })];
    expect(sure(of(sub({ seats: 2 }), { held }))).toMatchObject({ heldOn: 20_300, priceOrigin: 'admin' });
    const { renews: _, ...silent } = sub({ seats: 2 });
    expect(sure(of(silent, { held, settings }))).toMatchObject({ renews: null, priceOrigin: null });
  });

  it('says nothing where nothing is known', () => {
    expect(of(sub({ end: day(20_399) }), {})).toBe('over');
    expect(of(sub({ product: 'Flex', seats: 500 }), {})).toBe('flex');
    const { seats: _, ...without } = sub();
    expect(of(without, { held: [seat(1)] })).toBe('no-seats');
    expect(of(sub(), {})).toBe('no-holders');
    expect(of(sub(), { held: [seat(1, { product: 'AutoCAD' })] })).toBe('no-holders');
    expect(of(sub({ seats: 1 }), { held: [seat(1), seat(2)] })).toBe('more-holders');
  });

  it('needs no price to give up what nobody uses, and no verdict moves a seat without one', () => {
    const verdicts = new Map([[1, advised({ seats: [], unpriced: ['Revit'] })]]);
    const held = [seat(1), seat(2, unused)];
    const found = sure(of(sub({ seats: 2 }), { held, verdicts, settings }));
    expect(found).toMatchObject({ renew: 1, move: [], perYear: null });
  });

  it('what is renewed, moved and idle always adds up, over all subscriptions of a product', () => {
    const people = fc.array(
      fc.record({ used: fc.boolean(), plan: fc.constantFrom('seat', 'flex', 'other', null) }),
      { minLength: 1, maxLength: 12 },
    );
    const contracts = fc.array(
      fc.record({ spare: fc.integer({ min: 0, max: 5 }), end: fc.integer({ min: 20_401, max: 20_900 }) }),
      { minLength: 1, maxLength: 3 },
    );
    fc.assert(
      fc.property(people, contracts, (some, ends) => {
        const held = some.map(({ used }, at) => seat(at + 1, used ? {} : unused));
        const verdicts = new Map(
          some.flatMap(({ plan }, at) =>
            plan === null
              ? []
              : [
                  [
                    at + 1,
                    advised({
                      seats: plan === 'seat' ? ['Revit'] : plan === 'other' ? ['Maya'] : [],
                      present: ['Revit'],
                    }),
                  ] as const,
                ],
          ),
        );
        const subscriptions = ends.map((one, at) =>
          sub({ contract: `${at}`, end: day(one.end), seats: one.spare + (at === 0 ? some.length : 1) }),
        );
        const answers = subscriptions.map((one) =>
          sure(
            renewalsOf({
              today,
              subscriptions,
              held,
              verdicts,
              settings: { ...settings, seatPrices: [price('Revit'), price('Maya')] },
              learned: { perResult: new Set() },
            })(one),
          ),
        );
        for (const { seats, renew, unassigned, idle, move } of answers) {
          expect(renew + unassigned + idle.length + move.length).toBe(seats);
          expect(renew).toBeGreaterThanOrEqual(0);
        }
        const stay = some.filter(({ used, plan }) => (plan === null ? used : plan === 'seat')).length;
        expect(answers.reduce((sum, { renew }) => sum + renew, 0)).toBe(stay);
      }),
      { numRuns: 200 },
    );
  });
});
