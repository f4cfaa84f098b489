import { expect, test } from 'vitest';
import type { KnownUses } from '@/core/advice/team/known-uses';
import { teamWaste } from '@/core/advice/waste/team-waste';
import type { CaptureMeta, StoredObservation, TeamFacts } from '@/core/ledger/types';
import type { UseDays } from '@/core/ledger/use-days';
import { startingSettings } from '@/core/rates/starting-values';
import { centitokens, day, minor } from '@/core/units/brands';
import { weekdayOf } from '@/core/units/day';

const TODAY = day(20_700);
const MONDAY = TODAY - weekdayOf(TODAY) - 14;
const period = { from: day(TODAY - 365), to: day(TODAY - 1) };
const settings = {
  ...startingSettings(),
  tokenPrices: [{ from: centitokens(0), perToken: 300, origin: 'admin' as const }],
  seatPrices: ['Revit', 'AEC Collection'].map((name) => ({
    name,
    term: 'annual' as const,
    price: minor(name === 'Revit' ? 283_500 : 367_500),
    origin: 'admin' as const,
  })),
  collections: [{ name: 'AEC Collection', products: ['Revit', 'Cloud Rendering'], origin: 'admin' as const }],
  rates: [
    { product: 'Revit', perDay: centitokens(1000), from: null, origin: 'admin' as const },
    {
      product: 'Cloud Rendering',
      perDay: centitokens(100),
      from: null,
      origin: 'admin' as const,
      per: 'result' as const,
    },
  ],
};
const learned = { daily: new Map(), perResult: new Set<string>() };

const seatOf = (personId: number, product: string, assignedOn: number): StoredObservation => ({
  personId,
  product,
  assignedOn: day(assignedOn),
  period,
});
function factsOf(rows: readonly StoredObservation[], partial: readonly number[] = []): TeamFacts {
  const capture: CaptureMeta = {
    id: 'seats',
    page: 'seat-usage',
    team: { kind: 'one', name: 'North' },
    period,
    readAt: TODAY * 86_400_000,
    complete: true,
    figures: {},
    events: [],
    lots: [],
    lotsComplete: false,
    uses: [],
    tokens: null,
    rows: rows.length,
  };
  const days = partial.map((on) => ({
    day: day(on),
    tokens: centitokens(0),
    rows: 0,
    readAt: 0,
    open: false,
    doubtful: 0,
    partial: true,
  }));
  return {
    team: 'one:North',
    captures: [capture],
    balances: [],
    rows: new Map([['seats', rows]]),
    ...(days.length > 0 ? { daily: { days, charges: [], people: [] } } : {}),
  };
}
const use = (person: number, product: string, days: readonly number[], tokens = 1000): UseDays => ({
  person,
  product,
  days: Int32Array.from(days),
  tokens: Float64Array.from(days, () => tokens),
  onSeat: new Uint8Array(days.length),
});
function knownOf(uses: readonly UseDays[], from: number, to: number, source: KnownUses['source'] = 'days') {
  const knownDays = new Uint8Array(to - from + 1).fill(1);
  return { uses, period: { from: day(from), to: day(to) }, knownDays, source };
}
const ask = (facts: TeamFacts, known: KnownUses) =>
  teamWaste({ facts, known, settings, learned, today: TODAY, planned: () => false });
const span = (from: number, length: number) => Array.from({ length }, (_, i) => from + i);

test('nobody has left since the last file, nor on days a file of some people only tells of', () => {
  const facts = [seatOf(1, 'Revit', TODAY - 300)];
  const used = [use(1, 'Revit', [TODAY - 201])];
  expect(ask(factsOf(facts), knownOf(used, TODAY - 300, TODAY - 200)).leavers).toEqual([]);
  const whole = knownOf(used, TODAY - 300, TODAY - 1);
  expect(ask(factsOf(facts), whole).leavers).toMatchObject([{ reason: 'silent', silentDays: 200 }]);
  expect(ask(factsOf(facts, span(TODAY - 200, 150)), whole).leavers).toEqual([]);
});

test('of who was seen for a few days nothing is said about what they never use', () => {
  const facts = factsOf([seatOf(1, 'AEC Collection', TODAY - 300)]);
  const uses = (on: number) => [
    use(1, 'Revit', [on]),
    use(2, 'Maya', [on], 5000),
    use(3, 'AutoCAD', [on], 100),
    use(4, 'AutoCAD', [on], 100),
  ];
  const lists = (from: number) => {
    const { oneProduct, access } = ask(facts, knownOf(uses(TODAY - 1), from, TODAY - 1));
    return [oneProduct.map(({ product }) => product), access.map(({ product }) => product)];
  };
  expect(lists(TODAY - 1)).toEqual([[], []]);
  expect(lists(TODAY - 84)).toEqual([['Revit'], ['Maya', 'Revit']]);
  const fresh = factsOf([seatOf(1, 'AEC Collection', TODAY - 30)]);
  expect(ask(fresh, knownOf(uses(TODAY - 1), TODAY - 84, TODAY - 1)).oneProduct).toEqual([]);
});

test('what the admin says of a collection counts, not what the list says of the same', () => {
  const facts = factsOf([seatOf(1, 'AEC Collection', TODAY - 300)]);
  const used = knownOf([use(1, 'Maya', [TODAY - 20]), use(1, 'Revit', [TODAY - 20])], TODAY - 300, TODAY - 1);
  const products = (name: string, ...origins: readonly ('admin' | 'list')[]) => {
    const collections = origins.map((origin) => ({
      name: origin === 'admin' ? 'AEC Collection' : name,
      products: [origin === 'admin' ? 'Maya' : 'Revit'],
      origin,
    }));
    return teamWaste({
      facts,
      known: used,
      settings: { ...settings, collections },
      learned,
      today: TODAY,
      planned: () => false,
    }).double.map(({ product }) => product);
  };
  expect(products('Autodesk AEC Collection', 'list')).toEqual(['Revit']);
  expect(products('Autodesk AEC Collection', 'admin', 'list')).toEqual(['Maya']);
  expect(products('Autodesk AEC Collection', 'list', 'admin')).toEqual(['Maya']);
});

test('tokens of a product without a rate, spread over a period, were not all charged on one day', () => {
  const uses = [use(1, 'Maya', [TODAY - 40], 50_000), use(2, 'Revit', span(TODAY - 60, 50))];
  const access = (source: KnownUses['source']) =>
    ask(factsOf([]), knownOf(uses, TODAY - 90, TODAY - 1, source)).access.map(({ product }) => product);
  expect(access('days')).toEqual(['Maya']);
  expect(access('spread')).toEqual([]);
});

test('what is charged by result, or to nobody known, was not left open, and no seat covers it', () => {
  const facts = factsOf([seatOf(1, 'AEC Collection', TODAY - 300)]);
  const run = span(MONDAY, 12);
  const found = (person: number, product: string) => {
    const { overnight, double } = ask(facts, knownOf([use(person, product, run)], TODAY - 90, TODAY - 1));
    return [overnight.length, double.length];
  };
  expect(found(1, 'Revit')).toEqual([1, 1]);
  expect(found(1, 'Cloud Rendering')).toEqual([0, 0]);
  expect(found(0, 'Revit')).toEqual([0, 0]);
});

test('spread days are not said to be before or after a seat was assigned', () => {
  const facts = factsOf([seatOf(1, 'Revit', TODAY - 50)]);
  const uses = [use(1, 'Revit', [TODAY - 60, TODAY - 40])];
  const harm = (source: KnownUses['source']) =>
    ask(facts, knownOf(uses, TODAY - 90, TODAY - 1, source)).double.map((one) => one.harm);
  expect([harm('days'), harm('spread')]).toEqual([['paid-twice'], ['unknown']]);
});
