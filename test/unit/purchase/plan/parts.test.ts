import { describe, expect, it } from 'vitest';
import { bookOf, bySegment, meanWanted } from '@/core/purchase/plan/demand-book';
import { countsOf, draftOf, orderDays } from '@/core/purchase/plan/draft';
import { changes, transfers } from '@/core/purchase/plan/moves';
import { supplyOfPacks } from '@/core/purchase/plan/packs';
import { renewEarly } from '@/core/purchase/plan/renew-early';
import { roundUp } from '@/core/purchase/plan/round-amounts';
import { addUp, segmentAt, segmentStarts } from '@/core/purchase/plan/segments';
import {
  arrival,
  lastPlanned,
  orderPrice,
  replacement,
  type Situation,
} from '@/core/purchase/plan/situation';
import { orderOfUse, priceOf, type Slot, type Supply } from '@/core/purchase/plan/supply';
import { otherwise } from '@/core/purchase/plan/what-if';
import { centitokens, day, minor } from '@/core/units/brands';
import { held, LIST, situationOf, TIERED, TODAY } from '@/test/support/plan/situations';

/** Two futures of four days. */
const futures = { from: TODAY, horizon: 4, paths: 2, daily: Float64Array.from([1, 0, 3, 4, 10, 20, 0, 0]) };
const situation = (more: Partial<Situation> = {}): Situation =>
  situationOf({ from: TODAY, horizon: 400, paths: 1, daily: new Float64Array(400).fill(100) }, more);

describe('segments', () => {
  it('begin on day 1 and wherever a lot begins or ends, once each', () => {
    expect(segmentStarts([5, 3, 5, 0, 11, 10], 10)).toEqual([1, 3, 5, 10]);
    expect(segmentStarts([], 10)).toEqual([1]);
    expect([1, 2, 3, 10, 11].map((at) => segmentAt([1, 3, 10], at))).toEqual([0, 1, 1, 2, 3]);
  });

  it('hold the demand of their days', () => {
    expect([...addUp(futures, [1, 3])]).toEqual([1, 30, 7, 0]);
    expect([...addUp(futures, [1])]).toEqual([8, 30]);
  });
});

describe('the book of demand', () => {
  const book = bookOf(futures);

  it('knows what is wanted by the end of a day, before the last busy one, and on how many', () => {
    const column = (of: ArrayLike<number>, path: number) => [0, 1, 2, 3, 4].map((at) => of[at * 2 + path]);
    expect(column(book.wanted, 0)).toEqual([0, 1, 1, 4, 8]);
    expect(column(book.beforeLast, 0)).toEqual([0, 0, 0, 1, 4]);
    expect(column(book.busy, 0)).toEqual([0, 1, 1, 2, 3]);
    expect(column(book.wanted, 1)).toEqual([0, 10, 30, 30, 30]);
    expect(column(book.beforeLast, 1)).toEqual([0, 0, 10, 10, 10]);
    expect([meanWanted(book, 0), meanWanted(book, 2), meanWanted(book, 4), meanWanted(book, 99)]).toEqual([
      0, 15.5, 19, 19,
    ]);
  });

  it('takes every so many-th future, and multiplies', () => {
    const sample = bookOf(futures, 2, 3);
    expect([sample.paths, sample.wanted[4]]).toEqual([1, 24]);
    const odd = bookOf({ ...futures, paths: 3, horizon: 1, daily: Float64Array.from([1, 2, 3]) }, 2);
    expect([odd.paths, ...odd.wanted]).toEqual([2, 0, 0, 1, 3]);
  });

  it('tells by segment what must be there so that nobody is refused', () => {
    const { tokens, days, enough } = bySegment(book, [1, 3], 5);
    expect([...tokens]).toEqual([1, 30, 7, 0]);
    expect([...days]).toEqual([1, 2, 2, 0]);
    // The least anybody needs counts on the last busy day: 5 for 1 token, 3 + 5 for 7; 10 + 5 are less than 30.
    expect([...enough]).toEqual([5, 30, 8, 0]);
  });
});

describe('an order', () => {
  it('is priced at the tier of its quantity, rounded; what is left is worth what a year could be bought at', () => {
    expect(orderPrice([], 5)).toBe(0);
    expect(orderPrice(LIST, 0)).toBe(0);
    expect(orderPrice([{ from: centitokens(100), perToken: 0.5, origin: 'list' }], 3)).toBe(2);
    // The mean future uses 365 tokens a year: no tier but the first is reached.
    expect(replacement(situation({ tiers: TIERED }))).toBe(300);
    const cheap = { from: centitokens(36_500), perToken: 250, origin: 'list' as const };
    expect(replacement(situation({ tiers: [...LIST, cheap] }))).toBe(250);
    expect(replacement(situation({ tiers: [...LIST, { ...cheap, from: centitokens(36_501) }] }))).toBe(300);
    expect(replacement(situation({ tiers: [] }))).toBe(0);
  });

  it('arrives after the lead time, on the first day at the earliest; days are planned from today', () => {
    expect([arrival(situation(), TODAY), arrival(situation(), day(TODAY - 30))]).toEqual([6, 1]);
    expect(lastPlanned(situation({ days: 100 }))).toBe(101);
    expect(lastPlanned(situation({ days: 100, today: day(TODAY + 3) }))).toBe(104);
    expect(orderDays(situation({ days: 65 }), 30).map((on) => on - TODAY)).toEqual([0, 30, 60]);
    expect(orderDays(situation({ days: 64 }), 30).map((on) => on - TODAY)).toEqual([0, 30]);
    expect(orderDays(situation({ days: 3 }), 30).map((on) => on - TODAY)).toEqual([0]);
  });

  it('is a multiple of the step; days without one are left out', () => {
    expect([...countsOf(situation({ step: 20 }), [0, 9, 10, 31])]).toEqual([0, 0, 1, 2]);
    const days = [TODAY, day(TODAY + 1), day(TODAY + 2)];
    expect(draftOf(situation({ step: 20 }), days, { counts: Int32Array.of(0, 3, 1), cost: 7 })).toEqual({
      days: [TODAY + 1, TODAY + 2],
      amounts: [60, 20],
      cost: 7,
    });
  });

  it('is rounded up to two figures, or the half of it', () => {
    expect([1, 9, 10, 11, 99, 100, 101, 387, 1000, 1001, 12_387].map(roundUp)).toEqual([
      1, 9, 10, 11, 99, 100, 105, 390, 1000, 1050, 12_500,
    ]);
  });

  it('by the practice of renewing early is just below a year’s need, five weeks before there is none', () => {
    const { days, amounts } = renewEarly(
      situation({ lots: [held(60, 300)], days: 200, minimumOrder: centitokens(100) }),
    );
    // 60 tokens last 60 days; ordered on day d they arrive on d + 5, and 35 days later 60 would be used up.
    expect(days.map((on) => on - TODAY)).toEqual([20]);
    expect(amounts[0]).toBeGreaterThan(300);
    expect(amounts[0]).toBeLessThan(347);
    const least = renewEarly(
      situation({ lots: [held(60, 300)], days: 200, minimumOrder: centitokens(99_900) }),
    );
    expect(least.amounts).toEqual([999]);
    expect(renewEarly(situation({ lots: [held(9_999, 500)], days: 200 })).days).toEqual([]);
    const owed = renewEarly(situation({ lots: [held(9_999, 500)], days: 200, owed: centitokens(4_000) }));
    expect([owed.days[0], owed.amounts[0]]).toEqual([TODAY, 40]);
  });
});

describe('what may be bought', () => {
  const slot = (more: Partial<Slot> = {}): Slot => ({
    ...{ start: 0, end: 9, unit: 10, least: 2, most: 8, price: (count) => 5 * count, jumps: [] },
    ...more,
  });
  const supply = (slots: Slot[], heldLots: Supply['held'] = []): Supply => ({
    ...{ paths: 1, segments: 9, demand: new Float64Array(9), enough: new Float64Array(9) },
    ...{ penalty: new Float64Array(9), salvage: 0, owed: 0, held: heldLots, slots },
  });

  it('costs what is ordered of each; none costs nothing', () => {
    expect(priceOf(supply([slot(), slot({ price: () => 99 })]), Int32Array.of(3, 0))).toBe(15);
    expect(priceOf(supply([slot(), slot({ price: () => 99 })]), Int32Array.of(0, 1))).toBe(99);
  });

  it('is used earliest expiry first, in line where nothing overtakes', () => {
    const order = (...given: Parameters<typeof supply>) => {
      const { sources, inLine } = orderOfUse(supply(...given));
      return [[...sources], inLine];
    };
    expect(
      order([slot({ start: 2, end: 9 }), slot({ start: 3, end: 5 })], [{ start: 0, end: 4, tokens: 1 }]),
    ).toEqual([[-1, 1, 0], false]);
    expect(order([slot({ start: 2, end: 5 }), slot({ start: 3, end: 9 })])).toEqual([[0, 1], true]);
    expect(order([slot({ start: 2, end: 5 }), slot({ start: 1, end: 5 })])).toEqual([[1, 0], true]);
  });

  const moves = (of: typeof changes, slots: Slot[], counts: number[], slopes: number[], least = 0) =>
    of(supply(slots), Int32Array.from(counts), Float64Array.from(slopes), least).map((move) => [
      move.first,
      move.firstCount,
      ...(move.second === move.first ? [] : [move.second, move.secondCount]),
      move.bound,
    ]);

  it('changes by doubling steps, to none, to the least and to jumps, as far as it promises a gain', () => {
    // A unit saves 10 x 1 and costs 5.
    expect(moves(changes, [slot()], [4], [-1])).toEqual([
      [0, 8, -20],
      [0, 6, -10],
      [0, 5, -5],
    ]);
    expect(moves(changes, [slot()], [4], [-1], 5)).toEqual([
      [0, 8, -20],
      [0, 6, -10],
    ]);
    expect(moves(changes, [slot()], [4], [0])).toEqual([
      [0, 0, -20],
      [0, 2, -10],
      [0, 3, -5],
    ]);
    expect(moves(changes, [slot({ jumps: [7] })], [4], [-1]).map(([, count]) => count)).toEqual([8, 7, 6, 5]);
    expect(moves(changes, [slot({ least: 5 })], [0], [-1]).map(([, count]) => count)).toEqual([8, 5]);
  });

  it('may go from one order to another', () => {
    const cheaper = slot({ price: (count) => 3 * count });
    expect(moves(transfers, [slot(), cheaper], [4, 0], [0, 0])[0]).toEqual([0, 0, 1, 4, -8]);
    expect(moves(transfers, [slot(), cheaper], [0, 0], [0, 0])).toEqual([]);
    expect(
      moves(transfers, [slot(), { ...cheaper, most: 3 }], [4, 0], [0, 0]).every(
        ([, , , count]) => (count ?? 0) <= 3,
      ),
    ).toBe(true);
  });

  it('in packs: by day and kind, usable from its day on, no more than any future wants', () => {
    const found = supplyOfPacks({
      paths: futures,
      lots: [
        { qty: 5, expiresIn: 2 },
        { qty: 9, expiresIn: 9 },
      ],
      packs: [
        { tokens: 4, price: 7, validity: 2 },
        { tokens: 10, price: 1, validity: 9 },
      ],
      decisionDays: [1, 3],
      shortageCost: 50,
      salvage: 0.2,
    });
    // Segments begin on days 1 and 3: decisions, and the end of the first lot.
    expect(found.segments).toBe(2);
    expect(found.held).toEqual([
      { tokens: 5, start: 0, end: 1 },
      { tokens: 9, start: 0, end: 3 },
    ]);
    expect(found.slots.map(({ start, end, unit, most }) => [start, end, unit, most])).toEqual([
      [0, 1, 4, 8],
      [0, 3, 10, 3 + 99],
      [1, 2, 4, 2],
      [1, 3, 10, 1 + 99],
    ]);
    expect(found.slots[0]?.price(3)).toBe(21);
    expect([...found.penalty]).toEqual([50, 50, 50, 50]);
  });
});

it('what if: prices, use, lead time, and half and twice the risk or the cost of a lock-out', () => {
  const asked = (judgement: Parameters<typeof otherwise>[0]) =>
    otherwise(judgement).map(({ kind, value, demand, price, lead }) => [
      kind,
      Number(value.toFixed(3)),
      demand,
      price,
      lead,
    ]);
  const same = [
    ['dearer', 0, 1, 1.1, 0],
    ['more-use', 0, 1.2, 1, 0],
    ['less-use', 0, 0.8, 1, 0],
    ['slower', 0, 1, 1, 14],
  ];
  expect(asked({ kind: 'confidence', confidence: 0.9 })).toEqual([
    ...same,
    ['surer', 0.95, 1, 1, 0],
    ['less-sure', 0.8, 1, 1, 0],
  ]);
  expect(asked({ kind: 'confidence', confidence: 0.6 }).at(-1)).toEqual(['less-sure', 0.51, 1, 1, 0]);
  expect(asked({ kind: 'lock-out-day', cost: minor(101) })).toEqual([
    ...same,
    ['lock-out-dearer', 202, 1, 1, 0],
    ['lock-out-cheaper', 51, 1, 1, 0],
  ]);
});
