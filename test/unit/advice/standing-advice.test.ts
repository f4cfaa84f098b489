import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { outlookOf } from '@/core/advice/person-demand/outlook';
import type { PlanRequest, SeatOffer } from '@/core/advice/plan-person/types';
import { advisePerson } from '@/core/advice/team/advise-person';
import { arithmetic } from '@/core/advice/team/arithmetic';
import type { PersonPast } from '@/core/advice/types';
import { AdvisedVerdict } from '@/core/model/advised-verdict';
import { day } from '@/core/units/brands';
import { demandOf, flat, held, inDays, offer, requestOf, TODAY } from './plans';

const pastOf = (used: Readonly<Record<string, readonly number[]>>, known = 400): PersonPast => ({
  from: inDays(-known),
  today: TODAY,
  products: Object.entries(used).map(([product, ago]) => ({
    product,
    days: Int32Array.from(ago, (one) => TODAY - one).sort(),
    tokens: Float64Array.from(ago, () => 1000),
  })),
});
const every = (step: number, from: number) =>
  Array.from({ length: Math.floor((from - 1) / step) + 1 }, (_, i) => from - i * step);
const advise = (
  days: Readonly<Record<string, readonly number[]>>,
  past: PersonPast,
  more: Partial<PlanRequest> = {},
  before: Parameters<typeof advisePerson>[1] = null,
) => {
  const request = { ...requestOf(days, more), past };
  return advisePerson({ personId: 1, past, outlook: outlookOf(past), request }, before, 's');
};

describe('the advice kept of a person', () => {
  test('is riskier where the past alone says otherwise more often than not', () => {
    const riskier = (used: readonly number[]) => {
      const { verdict, plan } = advise({ Revit: flat(20) }, pastOf({ Revit: used }));
      return [verdict.windows.agree, verdict.risk - plan.risk];
    };
    expect(riskier(every(2, 399))).toEqual([4, 0]);
    expect(riskier(every(2, 75))).toEqual([2, 0]);
    expect(riskier(every(2, 40))).toEqual([1, 1]);
    expect(riskier([])).toEqual([0, 1]);
    const unsure = { ...demandOf({ Revit: flat(9) }), samples: 2 };
    const tokens = Float64Array.from([...flat(3000), ...flat(15_000)]);
    const { verdict } = advise({}, pastOf({}), { demand: { ...unsure, tokens } });
    expect([verdict.probability, verdict.risk]).toEqual([0.5, 4]);
  });

  test('says what the cheapest plan with a seat costs, taken or not; without any, nothing', () => {
    const seats = (aMonth: number, more: Partial<PlanRequest> = {}) =>
      advise({ Revit: flat(aMonth) }, pastOf({}), more).verdict.costs;
    expect(seats(20)).toEqual({ advised: 300_000, present: 720_000, flex: 720_000, seats: 300_000 });
    expect(seats(5)).toEqual({ advised: 180_000, present: 180_000, flex: 180_000, seats: 300_000 });
    expect(seats(5, { offers: [] })).toMatchObject({ advised: 180_000, seats: null });
    const owned = [held('Revit', { renewsOn: TODAY })];
    expect(seats(5, { owned })).toMatchObject({ advised: 180_000, present: 300_000, seats: 300_000 });
  });

  test('has five reasons at most, the days first', () => {
    const rateChanges = [1, 2, 3, 4, 5, 6].map((now) => ({ product: 'Revit', before: 9, now, on: TODAY }));
    const { verdict, plan } = advise({ Revit: flat(20) }, pastOf({}), { rateChanges });
    expect(plan.reasons.length).toBeGreaterThan(5);
    expect(verdict.reasons).toEqual(plan.reasons.slice(0, 5));
    expect(verdict.reasons[0]?.code).toBe('HIGH_DAYS');
  });

  test('names what is held and can’t be weighed', () => {
    const owned = [held('Maya'), held('Revit', { useKnown: false })];
    expect(advise({ Revit: flat(20), Maya: flat(3) }, pastOf({}), { owned }).verdict).toMatchObject({
      ...{ unpriced: ['Maya'], unknownUse: ['Revit'], present: [], seats: [], effort: 'none', saving: 0 },
    });
  });

  test('shows days of use by twelfths of a year up to yesterday, each day once', () => {
    const trend = (used: Readonly<Record<string, readonly number[]>>) =>
      advise({ Revit: flat(1) }, pastOf(used)).verdict.trend;
    const twelfth = (back: number, days: number) => flat(0).with(11 - back, days);
    expect(trend({ Revit: [31, 1] })).toEqual(twelfth(0, 2));
    expect(trend({ Revit: [32] })).toEqual(twelfth(1, 1));
    expect(trend({ Revit: [366, 365] })).toEqual(twelfth(11, 1));
    expect(trend({ Revit: [20, 10], Maya: [10] })).toEqual(twelfth(0, 2));
  });

  test('never costs more than what the person has, and always adds up, whatever stood before', () => {
    const names = ['Revit', 'Maya', 'AEC'];
    const before = fc.option(
      fc.record({
        seats: fc.subarray([...names, 'Gone']),
        since: fc.integer({ min: 1, max: 200 }),
        contested: fc.option(fc.integer({ min: 0, max: 200 })),
      }),
    );
    const one = fc.record({
      use: fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 2, maxLength: 2 }),
      owned: fc.subarray(names),
      renews: fc.integer({ min: -5, max: 400 }),
      before,
    });
    const offers: SeatOffer[] = [
      ...[offer('Revit', 300_000), offer('Maya', 25_000, { term: 'monthly' })],
      offer('AEC', 420_000, { kind: 'collection', products: ['revit', 'maya'] }),
    ];
    fc.assert(
      fc.property(one, ({ use: [revit = 0, maya = 0], owned, renews, before: stood }) => {
        const seats = owned.map((name) => ({
          ...held(name, { renewsOn: inDays(renews) }),
          products: offers.find((one) => one.name === name)?.products ?? [],
        }));
        const standing = stood && {
          seats: stood.seats.toSorted(),
          since: day(TODAY - stood.since),
          contestedSince: stood.contested === null ? null : day(TODAY - stood.contested),
        };
        const days = { Revit: flat(revit), Maya: flat(maya) };
        const { verdict, plan } = advise(days, pastOf({}), { offers, owned: seats }, standing);
        expect(AdvisedVerdict.parse(structuredClone(verdict))).toEqual(verdict);
        expect(verdict.saving).toBeGreaterThanOrEqual(0);
        expect(verdict.costs.present - verdict.costs.advised).toBe(verdict.saving);
        expect(verdict.costs.flex).toBe((revit + maya) * 12 * 3000);
        expect(verdict.seats.filter((name) => !names.includes(name))).toEqual([]);
        const planned = [...new Set(plan.plan.seats.map(({ name }) => name))];
        expect(planned.filter((name) => !verdict.seats.includes(name))).toEqual([]);
        if (verdict.since !== standing?.since) expect(verdict.since).toBe(TODAY);
        else expect(verdict.seats).toEqual(standing?.seats);
        if (verdict.contestedSince !== null) expect(verdict.flip).toMatchObject({ by: 'time' });
      }),
      { numRuns: 200 },
    );
  });
});

describe('how a plan’s cost comes about', () => {
  const rows = (
    days: Readonly<Record<string, readonly number[]>>,
    past: PersonPast | null,
    more: Partial<PlanRequest> = {},
    seats: readonly { readonly name: string; readonly products: readonly string[] }[] = [],
  ) =>
    arithmetic(
      { ...requestOf(days, more), past },
      { seats: seats as unknown as Parameters<typeof arithmetic>[1]['seats'] },
    ).map((row) => ({ ...row }));
  const short = (...given: Parameters<typeof rows>) =>
    rows(...given).map(({ product, flex, seat }) => [product, flex, seat]);

  test('the dearest product first; one that isn’t expected to be used isn’t told', () => {
    const past = pastOf({ Revit: [9], Maya: [9], Max: [9] });
    expect(short({ Revit: flat(1), Maya: flat(2), Max: flat(0) }, past)).toEqual([
      ['Maya', 72_000, null],
      ['Revit', 36_000, null],
    ]);
  });

  test('names the seat of each product it covers, and counts as own what a seat is taken or held for', () => {
    const days = { Revit: flat(1), AutoCAD: flat(2), Maya: flat(3), Max: flat(4), Flame: flat(5) };
    const aec = { name: 'AEC', products: ['revit', 'Autodesk AutoCAD'] };
    expect(short(days, null, { owned: [held('Autodesk Maya')] }, [aec])).toEqual([
      ['Maya', 108_000, null],
      ['AutoCAD', 72_000, 'AEC'],
      ['Revit', 36_000, 'AEC'],
      [null, 324_000, null],
    ]);
  });

  test('days of the last year are counted once, under every spelling, and no others', () => {
    const past = pastOf({ Revit: [366, 365, 20, 10], 'Autodesk Revit': [10, 5], Maya: [7] });
    expect(rows({ Revit: flat(1) }, past)[0]).toMatchObject({
      product: 'Revit',
      lastYear: 4,
      days: 12,
      perDay: 1000,
    });
  });

  test('says that a seat pays some of it only where one does, of the months of that product', () => {
    const offers = ['Revit', 'Maya', 'Max'].map((name) => offer(name, 300_000));
    const past = pastOf({ Revit: [9], Maya: [9], Max: [9] });
    for (const paid of ['Revit', 'Maya', 'Max']) {
      const owned = [held(paid, { renewsOn: inDays(40) })];
      const found = rows({ Revit: flat(3), Maya: flat(2), Max: flat(1) }, past, { owned, offers });
      expect(found.flatMap((row) => (row.paid ? [row.product] : []))).toEqual([paid]);
    }
  });
});
