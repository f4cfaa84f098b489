import { describe, expect, test } from 'vitest';
import { seatsOf } from '@/core/advice/seats';
import { seatCurve } from '@/core/advice/seats/seat-curve';
import { teamCost } from '@/core/advice/seats/team-cost';
import { teamSeats } from '@/core/advice/seats/team-seats';
import type { SeatPool, SeatsQuestion, TeamSeats } from '@/core/advice/seats/types';
import type { PersonDemand } from '@/core/advice/types';

const pool = (name: string, perYear: number | null, owned = 0, products = [name]): SeatPool => ({
  ...{ name, kind: products.length > 1 ? 'collection' : 'product', products, perYear, owned },
});
/** Flex a year of each person by product, the same in every future unless told. */
function team(
  products: readonly string[],
  flex: readonly (readonly number[])[],
  pools: readonly SeatPool[],
  holds: readonly (readonly number[])[] = flex.map(() => []),
  futures: readonly number[] = [1],
): TeamSeats {
  const sampled = flex.flatMap((own) => futures.flatMap((times) => own.map((one) => one * times)));
  return {
    ...{ people: flex.length, products, flex: Float64Array.from(flex.flat()), samples: futures.length },
    ...{ sampled: Float32Array.from(sampled), pools, holds },
  };
}
const never = () => {
  throw new Error('nothing to solve');
};
const ask = (one: TeamSeats, question: SeatsQuestion = { ask: 'cheapest' }) => seatsOf(one, question, never);

describe('the number of seats', () => {
  test('of several that cost the same, the smallest is called the best', () => {
    const { pools } = ask(team(['a'], [[300], [200], [200]], [pool('a', 200)]));
    expect([...(pools[0]?.curve?.cost ?? [])]).toEqual([700, 600, 600, 600]);
    expect(pools[0]?.curve).toMatchObject({ best: 1, flatFrom: 1, flatTo: 3 });
    expect([...(pools[0]?.people ?? [])]).toEqual([0]);
  });

  test('is drawn up to all who need one, or all that are owned; beyond, a seat is sure to be too dear', () => {
    const curve = (owned: number) =>
      ask(team(['a'], [[300], [0], [100]], [pool('a', 200, owned)])).pools[0]?.curve;
    expect([...(curve(0)?.cost ?? [])]).toEqual([400, 300, 400]);
    expect([...(curve(4)?.cost ?? [])]).toEqual([400, 300, 400, 600, 800]);
    expect([...(curve(4)?.lastDearer ?? [])]).toEqual([0, 0, 1, 1, 1]);
  });

  test('is flat where it costs a hundredth more at most, on either side', () => {
    const flex = [10_000, 1010, 990];
    const flat = (price: number) => {
      const { best, flatFrom, flatTo } = seatCurve(
        team(
          ['a'],
          flex.map((one) => [one]),
          [pool('a', price)],
        ),
        [[0]],
        [[], [], []],
        0,
        price,
      );
      return [flatFrom, best, flatTo];
    };
    // Seats at 1,000: two cost 2,990, one 3,000, three 3,000.
    expect(flat(1000)).toEqual([1, 2, 3]);
    expect(flat(1100)).toEqual([1, 1, 1]);
  });

  test('counts a person’s need beside the other seats they hold', () => {
    const both = team(
      ['a', 'b'],
      [
        [300, 300],
        [300, 0],
      ],
      [pool('a', 200, 1), pool('ab', 400, 1, ['a', 'b'])],
    );
    const beside = (held: readonly (readonly number[])[]) => [
      ...seatCurve(both, [[0], [0, 1]], held, 0, 200).cost,
    ];
    expect(beside([[], []])).toEqual([600, 500, 400]);
    expect(beside([[1], []])).toEqual([300, 200]);
  });
});

describe('what a team’s seats cost', () => {
  test('in a good and in a bad year', () => {
    const futures = Array.from({ length: 11 }, (_, i) => i / 5);
    const one = team(
      ['a', 'b'],
      [
        [100, 50],
        [0, 10],
      ],
      [pool('a', 70)],
      undefined,
      futures,
    );
    const { cost } = teamCost(one, [[0]], [[0], []], [2]);
    expect(cost).toEqual({ seats: 140, flex: 60, total: 200, p10: 152, p90: 248 });
  });

  test('today, on Flex alone, and then; and how likely then is dearer than today', () => {
    const one = team(['a'], [[300], [50]], [pool('a', 200, 1)], [[], [0]], [0.5, 1, 1.5, 1]);
    const answer = ask(one);
    expect(answer).toMatchObject({
      present: { seats: 200, flex: 300, total: 500 },
      allFlex: { seats: 0, flex: 350, total: 350 },
      cost: { seats: 200, flex: 50, total: 250 },
      ...{ dearer: 0, proven: true, gap: 0 },
    });
    // A seat for 200 against tokens for 150 to 450: dearer in one year of four.
    const without = team(['a'], [[300]], [pool('a', 200)], [[]], [0.5, 1, 1.5, 1]);
    expect(ask(without)).toMatchObject({ present: { total: 300 }, cost: { total: 200 }, dearer: 0.25 });
  });

  test('a number asked for is paid, needed or not; one that is owned, too; where risk is asked only what is used', () => {
    const one = team(['a'], [[300]], [pool('a', 200, 2)]);
    const paid = (question: SeatsQuestion) => ask(one, question).pools[0]?.paid;
    expect(paid({ ask: 'cheapest' })).toBe(1);
    expect(paid({ ask: 'owned', leastMove: 0 })).toBe(2);
    expect(paid({ ask: 'numbers', seats: [3], leastMove: 0 })).toBe(3);
    expect(paid({ ask: 'numbers', seats: [null], leastMove: 0 })).toBe(1);
    expect(paid({ ask: 'risk', most: 1 })).toBe(1);
  });

  test('who gets one, those first whom it spares most beside their other seats', () => {
    const pools = [pool('a', 100), pool('b', 100)];
    const { pools: found } = ask(
      team(
        ['a', 'b'],
        [
          [200, 900],
          [300, 0],
          [200, 0],
        ],
        pools,
      ),
    );
    expect([...(found[0]?.people ?? [])]).toEqual([1, 0, 2]);
    expect([...(found[0]?.spared ?? [])]).toEqual([300, 200, 200]);
    expect([...(found[1]?.people ?? [])]).toEqual([0]);
  });
});

describe('a team made of its people', () => {
  const person = (
    products: readonly string[],
    months: number,
    futures: readonly (readonly number[])[],
  ): PersonDemand => ({
    ...{ products, months, samples: futures.length, tokens: Float64Array.from(futures.flat()) },
  });

  test('months and spellings of a product add up, at the price of a token', () => {
    const one = person(['Revit', 'Autodesk Revit', 'Maya'], 2, [
      [100, 200, 10, 20, 1, 2],
      [300, 400, 30, 40, 3, 4],
    ]);
    const found = teamSeats([{ demand: one, holds: [7] }], [], 300);
    expect(found).toMatchObject({ people: 1, products: ['maya', 'revit'], samples: 2, holds: [[7]] });
    expect([...found.flex]).toEqual([15, 1650]);
    expect([...found.sampled]).toEqual([9, 990, 21, 2310]);
  });

  test('who has fewer futures repeats them, who has none needs nothing', () => {
    const few = person(['a'], 1, [[100], [200]]);
    const many = person(
      ['a'],
      1,
      [[1], [2], [3], [4]].map(([one = 0]) => [one * 100]),
    );
    const none = person([], 1, []);
    const found = teamSeats(
      [few, none, many].map((demand) => ({ demand, holds: [] })),
      [],
      100,
    );
    expect([...found.sampled]).toEqual([100, 200, 100, 200, 0, 0, 0, 0, 100, 200, 300, 400]);
    expect([...found.flex]).toEqual([150, 0, 250]);
  });
});
