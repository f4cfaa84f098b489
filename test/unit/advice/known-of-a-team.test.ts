import { describe, expect, test } from 'vitest';
import { knownUses } from '@/core/advice/team/known-uses';
import { laterUses } from '@/core/advice/team/later-uses';
import type { TeamAdviceRequest } from '@/core/advice/team/team-people';
import { teamPeople } from '@/core/advice/team/team-people';
import type { CaptureMeta, StoredObservation, TeamFacts } from '@/core/ledger/types';
import type { UseDays } from '@/core/ledger/use-days';
import { startingSettings } from '@/core/rates/starting-values';
import { centitokens, day, minor } from '@/core/units/brands';
import { factsOf, meta } from '../ledger/facts';

const TODAY = day(20_700);
type Row = Partial<StoredObservation>;
type Reading = readonly [
  page: CaptureMeta['page'],
  span: readonly [fromAgo: number, toAgo: number],
  rows: readonly Row[],
  more?: Partial<CaptureMeta>,
];

/** Readings of pages, read one day after the other. */
function read(...readings: readonly Reading[]): TeamFacts {
  const captures = readings.map(([page, [from, to], , more], i) =>
    meta(page, TODAY + i, [TODAY - from, TODAY - to], null, more),
  );
  const rows = readings.map(([, [from, to], own], i): [string, StoredObservation[]] => [
    captures[i]?.id ?? '',
    own.map((row) => ({
      ...{ personId: 1, product: 'Revit', period: { from: day(TODAY - from), to: day(TODAY - to) } },
      ...row,
    })),
  ]);
  return factsOf(captures, new Map(rows));
}
const row = (tokens: number, more: Row = {}): Row => ({ tokens: centitokens(tokens), daysUsed: 1, ...more });
const use = (person: number, product: string, ago: readonly number[], tokens = 1000): UseDays => ({
  ...{ person, product, days: Int32Array.from(ago, (one) => TODAY - one) },
  tokens: Float64Array.from(ago, () => tokens),
  onSeat: new Uint8Array(ago.length),
});
const sumOf = ({ tokens }: UseDays) => tokens.reduce((a, b) => a + b, 0);

describe('what readings of pages tell of use', () => {
  const told = (facts: TeamFacts, daily: readonly UseDays[] = [], rate: number | null = 1000) =>
    knownUses(daily, facts, TODAY, () => rate);
  const sums = (...given: Parameters<typeof told>) =>
    told(...given).uses.map((one) => [one.product, sumOf(one), one.days.length]);

  test('only whole Usage Reports do, of days that are over', () => {
    const span = [30, 1] as const;
    expect(sums(read(['usage-report', span, [row(5)]]))).toEqual([['Revit', 5, 1]]);
    expect(sums(read(['usage-report', span, [row(5)], { complete: false }]))).toEqual([]);
    expect(sums(read(['by-user', span, [row(5)]]))).toEqual([]);
    expect(sums(read(['usage-report', span, [row(5)], { period: null }]))).toEqual([]);
    expect(told(read(['usage-report', [0, -9], [row(5)]])).period).toBeNull();
    expect(told(read(['usage-report', [1, -9], [row(5)]])).period).toEqual({
      from: TODAY - 1,
      to: TODAY - 1,
    });
  });

  test('rows that charge something of a product, each charge once', () => {
    const group = row(70, { product: 'AutoCAD', isGroup: true });
    const part = row(70, { product: 'AutoCAD LT', parent: 'AutoCAD' });
    const rows = [row(5), row(0), row(4, { daysUsed: 0 }), group, part];
    expect(sums(read(['usage-report', [30, 1], [...rows, row(9, { product: '' })]]))).toEqual([
      ['Revit', 5, 1],
      ['AutoCAD', 70, 1],
    ]);
  });

  test('as many days as it says, else as its tokens make at the rate, begun ones too; one without a rate', () => {
    const days = (rate: number | null, more: Row) =>
      sums(read(['usage-report', [30, 1], [{ tokens: centitokens(2100), ...more }]]), [], rate)[0]?.[2];
    expect([days(1000, {}), days(null, {}), days(1000, { daysUsed: 7 })]).toEqual([3, 1, 7]);
  });

  test('two that share a day tell of it once, the newer one; two that meet are both told', () => {
    const both = (older: readonly [number, number], newer: readonly [number, number]) =>
      sums(read(['usage-report', older, [row(1)]], ['usage-report', newer, [row(2)]])).map(([, sum]) => sum);
    expect(both([60, 30], [30, 1])).toEqual([2]);
    expect(both([60, 31], [30, 1])).toEqual([2, 1]);
    expect(both([30, 1], [60, 30])).toEqual([2]);
    expect(both([40, 20], [60, 1])).toEqual([2]);
    expect(both([60, 1], [40, 20])).toEqual([2]);
  });

  test('days are of files as long as nothing had to be spread, also not what By user tells', () => {
    const daily = [use(1, 'Revit', [40])];
    const file = { tokens: centitokens(0), rows: 1, readAt: 0, open: false, doubtful: 0 };
    const withFile = (facts: TeamFacts): TeamFacts => ({
      ...facts,
      daily: { days: [{ ...file, day: day(TODAY - 40) }], charges: [], people: [] },
    });
    expect(told(withFile(read()), daily)).toMatchObject({
      source: 'days',
      period: { from: TODAY - 40, to: TODAY - 40 },
    });
    const later = told(withFile(read(['by-user', [39, 1], [row(3000)]])), daily);
    expect(later.source).toBe('spread');
    expect(later.period).toEqual({ from: TODAY - 40, to: TODAY - 1 });
    expect(later.knownDays.every((one) => one === 1)).toBe(true);
    expect(later.uses.map(sumOf)).toEqual([1000, 3000]);
  });
});

describe('what By user tells of later days', () => {
  const upTo = day(TODAY - 30);
  const told = (uses: readonly UseDays[], ...readings: readonly Reading[]) =>
    laterUses(uses, upTo, read(...readings), TODAY).uses.map((one) => [
      one.person,
      one.product,
      sumOf(one),
      one.days.length,
    ]);
  const reading = (rows: readonly Row[], from = 29): Reading => ['by-user', [from, 1], rows];

  test('is of the product with the most tokens, not the most days or the last', () => {
    const uses = [
      use(1, 'AutoCAD', [90, 80, 70, 60], 700),
      use(1, 'Revit', [50], 9000),
      use(2, 'Maya', [40]),
    ];
    expect(told(uses, reading([row(5000, { daysUsed: 2 })]))).toEqual([[1, 'Revit', 5000, 2]]);
  });

  test('leaves out what is known of the reading’s own time: neither what was before nor what cost nothing', () => {
    const uses = [use(1, 'Revit', [60, 40, 35, 30]), use(1, 'AutoCAD', [40], 500), use(1, 'Maya', [33], 0)];
    // From forty days ago on 3,500 on three days are known.
    expect(told(uses, reading([row(9500, { daysUsed: 8 })], 40))).toEqual([[1, 'Revit', 6000, 5]]);
    expect(told(uses, reading([row(9500, { daysUsed: 3 })], 40))).toEqual([]);
    expect(told(uses, reading([row(3500, { daysUsed: 8 })], 40))).toEqual([]);
    expect(told(uses, reading([row(3501, { daysUsed: 8 })], 40))).toEqual([[1, 'Revit', 1, 5]]);
    const { daysUsed: _, ...noDays } = row(9500);
    expect(told(uses, reading([noDays], 40))).toEqual([[1, 'Revit', 6000, 6]]);
  });

  test('says nothing of hidden names, of people who never used anything, and on pages of something else', () => {
    const uses = [use(1, 'Revit', [60]), use(3, 'Revit', [60], 0)];
    const hidden: Row = { tokens: centitokens(900), daysUsed: 1 };
    const facts = read(reading([row(10, { personId: 2 }), row(10, { personId: 3 })]));
    expect(laterUses(uses, upTo, facts, TODAY).uses).toEqual([]);
    const nobody = read(reading([hidden]));
    const rows = [...nobody.rows].map(
      ([id, own]) => [id, own.map(({ personId: _, ...one }) => one)] as const,
    );
    expect(
      laterUses([...uses, use(0, 'Revit', [60])], upTo, { ...nobody, rows: new Map(rows) }, TODAY).uses,
    ).toEqual([]);
    expect(told(uses, ['by-product', [29, 1], [row(900)]])).toEqual([]);
  });

  test('of several readings the one that begins last counts, of those that begin alike the newest', () => {
    const uses = [use(1, 'Revit', [60])];
    expect(told(uses, reading([row(7)], 29), reading([row(8)], 40))).toMatchObject([[1, 'Revit', 7, 1]]);
    expect(told(uses, reading([row(7)]), reading([row(8)]))).toMatchObject([[1, 'Revit', 8, 1]]);
  });
});

describe('what a person’s plan is made from', () => {
  const priced = (...names: readonly string[]) =>
    names.map((name) => ({
      ...{ name, term: 'annual' as const, price: minor(100_000), origin: 'admin' as const },
    }));
  const settings = {
    ...startingSettings(),
    tokenPrices: [{ from: centitokens(0), perToken: 300, origin: 'admin' as const }],
    seatPrices: priced('Revit', 'Maya', 'AEC', 'Flame'),
    collections: [{ name: 'AEC', products: ['Revit', 'AutoCAD'], origin: 'admin' as const }],
    rates: ['Revit', 'Maya', 'AutoCAD'].map((product) => ({
      ...{ product, perDay: centitokens(1000), from: null, origin: 'admin' as const },
    })),
  };
  const people = (uses: readonly UseDays[], more: Partial<TeamAdviceRequest> = {}) =>
    teamPeople({
      facts: factsOf([]),
      known: {
        ...{ uses, period: { from: day(TODAY - 200), to: day(TODAY - 1) }, source: 'days' },
        knownDays: new Uint8Array(200).fill(1),
      },
      ...{ subscriptions: [], settings, learned: { daily: new Map(), perResult: new Set() } },
      ...{ today: TODAY, samples: 20, seed: 1 },
      ...more,
    });
  const uses = [use(1, 'Revit', [50, 40, 30, 20]), use(2, 'Maya', [50, 40, 30]), use(3, 'AutoCAD', [9])];

  test('seats are offered of what they used, alone or in a collection, or hold, not of what others do', () => {
    const offered = (id: number, facts = factsOf([])) =>
      people(uses, { facts })
        .requestOf(id)
        ?.request.offers.map(({ name }) => name);
    expect([offered(1), offered(2), offered(3)]).toEqual([['Revit', 'AEC'], ['Maya'], ['AEC']]);
    const holds = read(['seat-usage', [90, 1], [{ personId: 2, product: 'AEC', daysUsed: 3 }]]);
    expect(offered(2, holds)).toEqual(['Revit', 'Maya', 'AEC']);
    const flame = read(['seat-usage', [90, 1], [{ personId: 9, product: 'Flame', daysUsed: 0 }]]);
    expect(offered(9, flame)).toEqual(['Flame']);
  });

  test('who only holds a seat is there, too; who nobody knows has no plan', () => {
    const facts = read(['seat-usage', [90, 1], [{ personId: 9, product: 'Flame', daysUsed: 0 }]]);
    const team = people(uses, { facts });
    expect(team.ids).toEqual([1, 2, 3, 9]);
    expect(team.requestOf(9)?.past).toMatchObject({ from: TODAY - 200, today: TODAY, products: [] });
    expect(team.requestOf(9)?.request.owned).toMatchObject([{ name: 'Flame' }]);
    expect(team.requestOf(1)?.request.owned).toEqual([]);
    expect(team.requestOf(4)).toBeNull();
  });

  test('rates that changed within a year are told, others aren’t', () => {
    const version = (perDay: number, ago: number) => ({
      ...{ perDay: centitokens(perDay), from: day(TODAY - ago), agreeing: 9, personDays: 9 },
    });
    const changes = (...versions: readonly (readonly [number, number])[]) => {
      const daily = new Map([['revit', versions.map(([perDay, ago]) => version(perDay, ago))]]);
      const { request } = people(uses, { learned: { daily, perResult: new Set() } }).requestOf(1) ?? {};
      return request?.rateChanges?.map(({ before, now, on }) => [before, now, TODAY - on]);
    };
    expect(changes([900, 500], [1000, 364])).toEqual([[900, 1000, 364]]);
    expect(changes([900, 500], [1000, 365])).toEqual([]);
    expect(changes([1000, 500], [1000, 30])).toEqual([]);
    expect(changes([1000, 30])).toEqual([]);
    expect(changes([800, 500], [900, 300], [1000, 30])).toEqual([
      [800, 900, 300],
      [900, 1000, 30],
    ]);
  });

  test('without a token price pasts are known all the same, and why there are no plans', () => {
    const found = people(uses, { settings: { ...settings, tokenPrices: [] } });
    expect([found.missing, found.ids, found.requestOf(1)]).toEqual(['no-token-price', [], null]);
    expect(found.pasts.get(1)?.products).toMatchObject([{ product: 'Revit' }]);
  });

  test('each has futures of their own, the same ones whenever they are asked for', () => {
    const same = [use(1, 'Revit', [50, 40, 30]), use(2, 'Revit', [50, 40, 30])];
    const tokens = (id: number, seed = 1) => people(same, { seed }).requestOf(id)?.request.demand.tokens;
    expect(tokens(1)).toEqual(tokens(1));
    expect(tokens(1)).not.toEqual(tokens(2));
    expect(tokens(1)).not.toEqual(tokens(1, 5));
  });
});
