import { describe, expect, test } from 'vitest';
import { allSeats } from '@/core/advice/seats/all-seats';
import { assignSafely, dearerOf } from '@/core/advice/seats/assign-safely';
import { assignSorted } from '@/core/advice/seats/assign-sorted';
import { coveredBy, poolGroups } from '@/core/advice/seats/couplings';
import { keepUnpriced } from '@/core/advice/seats/keep-unpriced';
import { flexFor, heldBy, ownProducts } from '@/core/advice/seats/spared';
import { hasNumber, termsOf } from '@/core/advice/seats/terms';
import type { SeatPool, TeamSeats } from '@/core/advice/seats/types';
import { seatUses } from '@/core/advice/team/seat-uses';
import { evenParts, spreadDays, upToAccess } from '@/core/advice/team/spread-days';
import type { CaptureMeta, StoredObservation } from '@/core/ledger/types';
import type { UseDays } from '@/core/ledger/use-days';
import { day } from '@/core/units/brands';
import { factsOf, meta } from '../ledger/facts';

const pool = (name: string, products: string[], perYear: number | null, owned = 0): SeatPool => ({
  ...{ name, kind: 'product', products, perYear, owned },
});
/** A team's Flex by person and product, each person's futures the same as what is expected unless told. */
function team(
  products: string[],
  flex: number[][],
  pools: SeatPool[],
  holds: number[][] = flex.map(() => []),
  futures?: number[][][],
): TeamSeats {
  const sampled = futures ?? flex.map((own) => [own]);
  return {
    people: flex.length,
    products,
    flex: Float64Array.from(flex.flat()),
    samples: sampled[0]?.length ?? 1,
    sampled: Float32Array.from(sampled.flat(2)),
    pools,
    holds,
  };
}

describe('seats given out', () => {
  const one = team(['a'], [[100], [300], [200], [300], [0]], [pool('A', ['a'], 150)], [[], [], [0], [], [0]]);
  const given = (price: number, most: number, leastMove = 0) =>
    assignSorted(one, 0, [0], { price, most, leastMove }).people.get(0);

  test('go to those they spare most, the first of two alike, as far as they spare anything', () => {
    expect(given(150, 9)).toEqual([1, 3, 2]);
    expect(given(150, 2)).toEqual([1, 3]);
    expect(given(150, 0)).toEqual([]);
    expect(given(200, 9)).toEqual([1, 3]);
    expect(given(0, 9)).toEqual([1, 3, 2, 0]);
  });

  test('stay with who holds one unless moving spares enough; who needs none gets none', () => {
    expect(given(0, 1, 101)).toEqual([2]);
    expect(given(0, 1, 100)).toEqual([1]);
    expect(given(0, 9, 500)).toEqual([2, 1, 3, 0]);
  });

  test('are safe where they seldom cost more than what they replace', () => {
    const futures = [[[100], [100], [300], [300]]];
    const unsure = team(['a'], [[200]], [pool('A', ['a'], 150)], [[]], futures);
    expect(dearerOf(unsure, 0, [0], 150)).toBe(0.5);
    expect(dearerOf(unsure, 0, [0], 100)).toBe(0);
    const safe = (most: number, price = 150) =>
      assignSafely(unsure, [0], [[0]], [{ price, most: 9, leastMove: 0 }], most).people.get(0);
    expect([safe(0.5), safe(0.49), safe(1, 200)]).toEqual([[0], [], []]);
    expect(assignSafely(unsure, [0], [[0]], [{ price: 1, most: 0, leastMove: 0 }], 1).people.get(0)).toEqual(
      [],
    );
  });

  test('of two that are safe the better, of both where both pay beside each other', () => {
    const both = team(
      ['a', 'b'],
      [[100, 100]],
      [pool('A', ['a'], 60), pool('B', ['b'], 60), pool('AB', ['a', 'b'], 110)],
    );
    const terms = [60, 60, 110].map((price) => ({ price, most: 9, leastMove: 0 }));
    const covers = coveredBy(both);
    const found = assignSafely(both, [0, 1, 2], covers, terms, 0).people;
    expect([found.get(0), found.get(1), found.get(2)]).toEqual([[], [], [0]]);
    const dear = terms.with(2, { price: 130, most: 9, leastMove: 0 });
    const apart = assignSafely(both, [0, 1, 2], covers, dear, 0).people;
    expect([apart.get(0), apart.get(1), apart.get(2)]).toEqual([[0], [0], []]);
    const tie = terms.with(2, { price: 120, most: 9, leastMove: 0 });
    expect(assignSafely(both, [0, 1, 2], covers, tie, 0).people.get(2)).toEqual([0]);
  });
});

test('pools belong together that cover a product somebody needs', () => {
  const pools = [pool('A', ['a'], 1), pool('AB', ['a', 'b'], 1), pool('B', ['b'], 1), pool('C', ['c'], 1)];
  const groups = (...flex: number[]) => poolGroups(team(['a', 'b', 'c'], [flex], pools));
  expect(groups(1, 1, 1)).toEqual([[0, 1, 2], [3]]);
  expect(groups(1, 0, 1)).toEqual([[0, 1], [2], [3]]);
  expect(groups(0, 0, 0)).toEqual([[0], [1], [2], [3]]);
  // Whoever it is that needs it.
  const people = [
    [0, 0, 5],
    [0, 0, 0],
    [0, 2, 0],
  ];
  expect(poolGroups(team(['a', 'b', 'c'], people, pools))).toEqual([[0], [1, 2], [3]]);
  expect(coveredBy({ ...team(['b', 'a'], [], pools), pools })).toEqual([[1], [0, 1], [0], []]);
});

test('terms: numbers that are fixed are paid anyway; without a price nothing can be had', () => {
  const one = team(['a'], [], [pool('A', ['a'], 100, 3), pool('B', ['a'], null, 4)]);
  const free = { price: 100, most: Infinity, leastMove: 0 };
  const none = { price: 0, most: 0, leastMove: 0 };
  expect(termsOf(one, { ask: 'cheapest' })).toEqual([free, none]);
  expect(termsOf(one, { ask: 'owned', leastMove: 7 })).toEqual([
    { price: 0, most: 3, leastMove: 7 },
    { price: 0, most: 4, leastMove: 7 },
  ]);
  const numbers = { ask: 'numbers', seats: [null, 2], leastMove: 7 } as const;
  expect(termsOf(one, numbers)).toEqual([free, { price: 0, most: 2, leastMove: 7 }]);
  expect([hasNumber(numbers, 0), hasNumber(numbers, 1), hasNumber(numbers, 2)]).toEqual([false, true, false]);
  expect([hasNumber({ ask: 'owned', leastMove: 0 }, 0), hasNumber({ ask: 'cheapest' }, 0)]).toEqual([
    true,
    false,
  ]);
});

test('seats without a price stay with who holds them, and nothing else has to cover what they do', () => {
  const two = team(
    ['revit', 'maya'],
    [
      [10, 20],
      [30, 40],
    ],
    [pool('Revit', ['revit'], null, 1), pool('Maya', ['maya'], null, 1), pool('Max', ['maya'], 500, 1)],
    [[0], [2]],
    [
      [
        [9, 19],
        [11, 21],
      ],
      [
        [29, 39],
        [31, 41],
      ],
    ],
  );
  const covers = coveredBy(two);
  const cheapest = keepUnpriced(two, covers, { ask: 'cheapest' });
  // Nobody holds one of Maya, and Max has a price.
  expect([...cheapest.kept]).toEqual([
    [0, [0]],
    [1, []],
  ]);
  expect([...cheapest.team.flex]).toEqual([0, 20, 30, 40]);
  expect([...cheapest.team.sampled]).toEqual([0, 19, 0, 21, 29, 39, 31, 41]);
  expect([...two.flex]).toEqual([10, 20, 30, 40]);
  // Whose number is asked for is weighed by it.
  const asked = keepUnpriced(two, covers, { ask: 'numbers', seats: [1, null, null], leastMove: 0 });
  expect([[...asked.kept], asked.team]).toEqual([[[1, []]], two]);
  expect(keepUnpriced(two, covers, { ask: 'owned', leastMove: 0 }).kept.size).toBe(0);
});

test('what a seat spares beside the others of a person', () => {
  const covers = [[0], [0, 1], [1]];
  expect([
    ownProducts(covers, [0, 1], 1),
    ownProducts(covers, [0, 1], 0),
    ownProducts(covers, [0], 0),
  ]).toEqual([[1], [], [0]]);
  const one = team(
    ['a', 'b'],
    [
      [10, 5],
      [0, 4],
    ],
    [pool('A', ['a'], 1), pool('AB', ['a', 'b'], 1), pool('B', ['b'], 1)],
  );
  expect([flexFor(one, 0, [0, 1]), flexFor(one, 1, [1]), flexFor(one, 1, [])]).toEqual([15, 4, 0]);
  const held = heldBy(
    one,
    covers,
    new Map([
      [0, [0, 1]],
      [1, [0]],
      [2, [1]],
    ]),
  );
  expect(held).toEqual([[1], [2]]);
});

test('everybody on seats: each product’s own, else the cheapest collection, else Flex', () => {
  const collection = (name: string, products: string[], perYear: number | null): SeatPool => ({
    ...pool(name, products, perYear),
    kind: 'collection',
  });
  const pools = [
    pool('A', ['a'], 70),
    collection('Dear', ['a', 'b'], 90),
    collection('Cheap', ['b', 'c'], 80),
    collection('Free', ['d'], null),
  ];
  const cost = (...flex: number[]) => allSeats(team(['a', 'b', 'c', 'd'], [flex], pools));
  expect(cost(1, 0, 0, 0)).toEqual({ seats: 70, flex: 0 });
  expect(cost(1, 1, 1, 0)).toEqual({ seats: 150, flex: 0 });
  expect(cost(0, 0, 0, 9)).toEqual({ seats: 0, flex: 9 });
});

describe('days spread over a period', () => {
  const monday = 20_003 - ((20_003 + 3) % 7);
  const week = { from: day(monday), to: day(monday + 6) };

  test('are working days evenly, all days where those are too few', () => {
    const days = (count: number) => [...spreadDays(count, week)].map((on) => on - monday);
    expect([days(1), days(2), days(5)]).toEqual([[2], [1, 3], [0, 1, 2, 3, 4]]);
    expect(days(6)).toEqual([0, 1, 2, 4, 5, 6]);
    expect(days(9)).toEqual([0, 1, 2, 3, 4, 5, 6]);

    expect(days(0)).toEqual([]);
  });

  test('end with the last access, where that lies in the period', () => {
    const to = (last: number | undefined) => upToAccess(week, last).to - monday;
    expect([to(undefined), to(monday + 3), to(monday), to(monday - 1), to(monday + 30)]).toEqual([
      6, 3, 0, 6, 6,
    ]);
  });

  test('amounts are parted evenly and add up', () => {
    expect([...evenParts(10, 3)]).toEqual([3, 3, 4]);
    expect([...evenParts(6, 3)]).toEqual([2, 2, 2]);
    expect([...evenParts(5, 0)]).toEqual([]);
  });

  const row = (more: Partial<StoredObservation>): StoredObservation => ({
    ...{ personId: 1, product: 'Maya', period: week, daysUsed: 2, ...more },
  });
  const uses = (
    readings: (readonly [CaptureMeta['page'], StoredObservation[]])[],
    daily: UseDays[] = [],
    today = 30_000,
  ) => {
    const captures = readings.map(([page], i) => meta(page, monday + 30 + i, [monday, monday + 6], null));
    const facts = factsOf(captures, new Map(captures.map(({ id }, i) => [id, readings[i]?.[1] ?? []])));
    return seatUses(daily, facts, day(today)).map(({ person, days, tokens, onSeat }) => [
      person,
      [...days].map((on) => on - monday),
      [...tokens, ...onSeat],
    ]);
  };

  test('of seats are told once, by files of days on seats or the newest reading', () => {
    expect(uses([['seat-usage', [row({})]]])).toEqual([[1, [1, 3], [0, 0, 1, 1]]]);
    expect(
      uses([
        ['seat-usage', [row({})]],
        ['seat-usage', [row({ daysUsed: 1 })]],
      ]),
    ).toEqual([[1, [2], [0, 1]]]);
    const onSeat = {
      person: 1,
      product: 'maya',
      days: Int32Array.from([monday + 6]),
      tokens: new Float64Array(1),
    };
    expect(uses([['seat-usage', [row({})]]], [{ ...onSeat, onSeat: Uint8Array.of(1) }])).toEqual([]);
    expect(uses([['seat-usage', [row({})]]], [{ ...onSeat, onSeat: Uint8Array.of(0) }])).toHaveLength(1);
    expect(uses([['seat-usage', [row({}), row({ personId: 2 }), row({ product: 'Revit' })]]])).toHaveLength(
      3,
    );
  });

  test('of a group are its own, not once more those of its parts', () => {
    const group = row({ product: 'AutoCAD', isGroup: true });
    const part = row({ product: 'AutoCAD Electrical', parent: 'AutoCAD' });
    expect(uses([['seat-usage', [group, part]]])).toEqual(uses([['seat-usage', [group]]]));
    expect(uses([['seat-usage', [group]]])).toHaveLength(1);
  });

  test('are those of rows that say so, up to yesterday', () => {
    expect(uses([['usage-report', [row({})]]])).toEqual([]);
    expect(uses([['usage-report', [row({ access: 'subscription' })]]])).toHaveLength(1);
    expect(uses([['by-user', [row({ access: 'subscription' })]]])).toEqual([]);
    expect(uses([['seat-usage', [row({ access: 'flex' })]]])).toEqual([]);
    expect(uses([['seat-usage', [row({ daysUsed: 0 })]]])).toEqual([]);
    expect(uses([['seat-usage', [row({})]]], [], monday)).toEqual([]);
    expect(uses([['seat-usage', [row({})]]], [], monday + 1)).toEqual([[1, [0], [0, 1]]]);
  });
});
