import { describe, expect, test } from 'vitest';
import type { KnownUses } from '@/core/advice/team/known-uses';
import { singlesOfCollections } from '@/core/advice/waste/collection-misfit';
import { defaultAccess } from '@/core/advice/waste/default-access';
import { type TeamWasteRequest, teamWaste } from '@/core/advice/waste/team-waste';
import type { StoredObservation } from '@/core/ledger/types';
import type { UseDays } from '@/core/ledger/use-days';
import type { Settings } from '@/core/model/settings';
import { startingSettings } from '@/core/rates/starting-values';
import { centitokens, day, minor } from '@/core/units/brands';
import { weekdayOf } from '@/core/units/day';
import { factsOf, meta } from '../ledger/facts';

const TODAY = day(20_700);
const year = { from: day(TODAY - 365), to: day(TODAY - 1) };
const admin = 'admin' as const;
const settings: Settings = {
  ...startingSettings(),
  tokenPrices: [{ from: centitokens(0), perToken: 300, origin: admin }],
  seatPrices: [
    ['Revit', 2800],
    ['Maya', 1900],
    ['AEC Collection', 3600],
  ].map(([name, dollars]) => ({
    ...{ name: String(name), term: 'annual' as const, origin: admin },
    price: minor(Number(dollars) * 100),
  })),
  collections: [{ name: 'AEC Collection', products: ['Revit', 'AutoCAD', 'Render'], origin: admin }],
  rates: [{ product: 'Revit', perDay: centitokens(1000), from: null, origin: admin }],
};
const use = (person: number, product: string, days: readonly number[], tokens = 1000): UseDays => ({
  ...{ person, product, days: Int32Array.from(days) },
  tokens: Float64Array.from(days, () => tokens),
  onSeat: new Uint8Array(days.length),
});
const heldBy = (personId: number, product: string, more: Partial<StoredObservation> = {}) => ({
  ...{ personId, product, assignedOn: day(TODAY - 700), period: year, daysUsed: 100, ...more },
});
function waste(
  seats: readonly StoredObservation[],
  uses: readonly UseDays[],
  more: Partial<TeamWasteRequest> & { source?: KnownUses['source']; until?: number; from?: number } = {},
) {
  const capture = meta('seat-usage', TODAY, [year.from, year.to], null);
  const { from = TODAY - 500, until = TODAY - 1, source = 'days', ...rest } = more;
  const knownDays = new Uint8Array(until - from + 1).fill(1);
  return teamWaste({
    facts: factsOf(seats.length > 0 ? [capture] : [], new Map([[capture.id, seats]])),
    known: { uses, period: { from: day(from), to: day(until) }, knownDays, source },
    ...{ settings, learned: { daily: new Map(), perResult: new Set(['render']) }, today: TODAY },
    planned: () => false,
    ...rest,
  });
}
const span = (from: number, length: number) => Array.from({ length }, (_, i) => from + i);
const weekdayAgo = (weekday: number, ago: number) => {
  const on = TODAY - ago;
  return on - ((weekdayOf(day(on)) - weekday + 7) % 7);
};

describe('a team’s waste', () => {
  test('charges beside a seat count for a year, of who holds it', () => {
    const days = (...ago: readonly number[]) =>
      waste(
        [heldBy(1, 'Revit')],
        [
          use(
            1,
            'Revit',
            ago.map((one) => TODAY - one),
          ),
          use(2, 'Revit', [TODAY - 3]),
        ],
      ).double.map((one) => [one.personId, one.days, one.money]);
    expect(days(366)).toEqual([]);
    expect(days(366, 365)).toEqual([[1, 1, 3000]]);
    expect(days(365, 2)).toEqual([[1, 2, 6000]]);
  });

  test('runs over a weekend count in the last quarter, and only where each day is known', () => {
    const runs = (friday: number, more: Parameters<typeof waste>[2] = {}) =>
      waste([], [use(1, 'Revit', span(friday, 4))], more).overnight.map(({ from, days }) => [from, days]);
    const recent = weekdayAgo(4, 30);
    expect(runs(recent)).toEqual([[recent, 4]]);
    expect(runs(recent, { source: 'spread' })).toEqual([]);
    expect(runs(weekdayAgo(4, 92))).toEqual([]);
  });

  test('a holiday is a day off, unless people work on it', () => {
    const tuesday = weekdayAgo(1, 30);
    const runs = (worked: boolean) => {
      const holidays = [1, 2].map((after) => ({
        day: day(tuesday + after),
        name: 'Feast',
        origin: admin,
        worked,
      }));
      return waste([], [use(1, 'Revit', span(tuesday, 4))], { settings: { ...settings, holidays } })
        .overnight;
    };
    expect(runs(false)).toMatchObject([{ idleDays: 2, money: 6000 }]);
    expect(runs(true)).toEqual([]);
  });

  test('unusual use is looked for on the last known day, from twenty tokens on, and not where it was planned', () => {
    const steady = span(TODAY - 60, 20);
    const burn = (last: number, more: Parameters<typeof waste>[2] = {}) =>
      waste([], [use(1, 'Revit', steady, 900), use(1, 'Maya', [TODAY - 1], last)], more).burn.map((one) => [
        one.day,
        one.tokens,
        one.norm,
      ]);
    expect(burn(2000)).toEqual([[TODAY - 1, 2000, 1800]]);
    expect(burn(1999)).toEqual([]);
    expect(burn(9000, { planned: (person, on) => person === 1 && on === TODAY - 1 })).toEqual([]);
    expect(burn(9000, { source: 'spread' })).toEqual([]);
    expect(burn(9000, { until: TODAY - 2 })).toEqual([]);
    expect(waste([], [], { source: 'spread' }).burnOn).toBeNull();
    expect(waste([], [], { until: TODAY - 7 }).burnOn).toBe(TODAY - 7);
  });

  test('what a collection’s holder used is what they used in the last year, not by result', () => {
    const one = (...uses: readonly (readonly [string, number])[]) =>
      waste(
        [heldBy(1, 'AEC Collection')],
        uses.map(([product, ago]) => use(1, product, [TODAY - ago])),
      ).oneProduct.map(({ product, money }) => [product, money]);
    expect(one(['Revit', 5])).toEqual([['Revit', 80_000]]);
    expect(one(['Revit', 5], ['AutoCAD', 365])).toEqual([]);
    expect(one(['Revit', 5], ['AutoCAD', 366])).toEqual([['Revit', 80_000]]);
    expect(one(['Revit', 5], ['Render', 5])).toEqual([['Revit', 80_000]]);
    expect(one(['Revit', 5], ['Maya', 5])).toEqual([['Revit', 80_000]]);
  });

  test('who uses something else on tokens has not left', () => {
    const silent = heldBy(1, 'Revit', { lastAccessed: day(TODAY - 200), daysUsed: 3 });
    const left = (...uses: readonly UseDays[]) => waste([silent], uses).leavers.map(({ reason }) => reason);
    expect(left(use(1, 'Revit', [TODAY - 250]))).toEqual(['silent']);
    expect(left(use(1, 'Revit', [TODAY - 250]), use(1, 'Maya', [TODAY - 10]))).toEqual([]);
    expect(left(use(1, 'Maya', [TODAY - 10]), use(1, 'Revit', [TODAY - 250]))).toEqual([]);
    expect(left(use(2, 'Maya', [TODAY - 10]))).toEqual(['silent']);
  });

  test('a seat hardly used is worth its price less what its days cost on Flex', () => {
    const { idle } = waste([heldBy(1, 'Revit', { daysUsed: 10 }), heldBy(2, 'Maya', { daysUsed: 10 })], []);
    // Of Maya nobody knows what a day costs.
    expect(idle.map((one) => [one.personId, one.flexPerYear, one.money])).toEqual([[1, 30_000, 250_000]]);
  });

  test('says what it could look at: seats, days, and enough of them', () => {
    const known = (seats: readonly StoredObservation[], more: Parameters<typeof waste>[2]) => {
      const { knowsSeats, knowsDays, knowsHabits } = waste(seats, [], more);
      return [knowsSeats, knowsDays, knowsHabits];
    };
    expect(known([], {})).toEqual([false, true, true]);
    expect(known([heldBy(1, 'Revit')], { source: 'spread' })).toEqual([true, false, true]);
    expect(known([], { from: TODAY - 84 })[2]).toBe(true);
    expect(known([], { from: TODAY - 83 })[2]).toBe(false);
    const nothing = { uses: [], period: null, knownDays: new Uint8Array(), source: 'days' as const };
    const none = waste([], [], { known: nothing });
    expect([none.knowsDays, none.knowsHabits, none.burnOn]).toEqual([false, false, null]);
  });
});

describe('products most people only pass by', () => {
  const usual = [1, 2, 3].map((person) => use(person, 'AutoCAD', span(100, 9), 700));
  const found = (...uses: readonly UseDays[]) =>
    defaultAccess([...usual, ...uses], 100, 300).map(({ product, perDay, passing, regular, tokens }) => [
      ...[product, perDay, passing, regular, tokens],
    ]);

  test('are one product under all its spellings: days of one person add up', () => {
    const spelled = (product: string, ...days: readonly number[]) => use(5, product, days, 2400);
    const others = [use(6, 'Maya', [100], 2400), use(7, 'Autodesk Maya', [101], 2400)];
    expect(found(spelled('Maya', 100), spelled('Autodesk Maya', 101), ...others)).toEqual([
      ['Maya', 2400, [5, 6, 7], [], 9600],
    ]);
    expect(found(spelled('Maya', 100, 101), spelled('Autodesk Maya', 101), ...others)[0]?.[3]).toEqual([]);
    expect(found(spelled('Maya', 100, 101), spelled('Autodesk Maya', 102), ...others)).toEqual([
      ['Maya', 2400, [6, 7], [5], 4800],
    ]);
  });

  test('cost what most of their days cost, however dear one was; the most tokens first', () => {
    const dear = use(8, 'Flame', [100], 9000);
    const days = [use(5, 'Maya', [100, 101], 900), use(6, 'Maya', [100], 50_000)];
    expect(found(...days, dear).map(([product, perDay]) => [product, perDay])).toEqual([
      ['Maya', 900],
      ['Flame', 9000],
    ]);
    expect(found(use(5, 'Maya', [100], 600), use(6, 'Maya', [101], 50_000))).toEqual([]);
  });
});

test('single seats are given up once: for the collection that saves most, then for others that hold the rest', () => {
  const prices: Record<string, number> = { A: 100, B: 100, C: 100, D: 100, AB: 120, ABC: 150, CD: 130 };
  const yearly = (name: string) => (prices[name] === undefined ? null : minor(prices[name] ?? 0));
  const seats = (person: number, ...names: readonly string[]) =>
    names.map((product) => ({
      ...{ personId: person, product, assignedOn: null, lastUsed: null, daysUsed: null },
      ...{ period: year, active: null, readAt: 0 },
    }));
  const sets = ['AB', 'ABC', 'CD', 'XY'].map((name) => ({ name, products: name.split('') }));
  const found = (...held: ReturnType<typeof seats>[]) =>
    singlesOfCollections(held.flat(), sets, yearly).map(({ personId, product, singles, money }) => [
      ...[personId, product, singles.join(''), money],
    ]);
  expect(found(seats(1, 'A', 'B', 'C', 'D'))).toEqual([[1, 'ABC', 'ABC', 150]]);
  expect(found(seats(1, 'A', 'B'), seats(2, 'C', 'D'))).toEqual([
    [1, 'AB', 'AB', 80],
    [2, 'CD', 'CD', 70],
  ]);
  prices.ABC = 210;
  expect(found(seats(1, 'A', 'B', 'C', 'D'))).toEqual([[1, 'ABC', 'ABC', 90]]);
  prices.ABC = 230;
  expect(found(seats(1, 'A', 'B', 'C', 'D'))).toEqual([
    [1, 'AB', 'AB', 80],
    [1, 'CD', 'CD', 70],
  ]);
  expect(found(seats(1, 'X', 'Y'))).toEqual([]);
});
