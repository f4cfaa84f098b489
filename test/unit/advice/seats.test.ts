import loadHighs from 'highs';
import { describe, expect, it } from 'vitest';
import { seatsOf } from '@/core/advice/seats';
import { highsSolve } from '@/core/advice/seats/highs-solve';
import type { Solve } from '@/core/advice/seats/program';
import { teamSeats } from '@/core/advice/seats/team-seats';
import type { SeatPool } from '@/core/advice/seats/types';
import type { PersonDemand } from '@/core/advice/types';

const solve = highsSolve(await loadHighs(), 60);
const RATE = { Revit: 1000, AutoCAD: 700 };
const PER_TOKEN = 300;

/** Somebody who uses products on so many days a year, in every future by its scale. */
function person(
  days: Partial<Record<'Revit' | 'AutoCAD', number>>,
  scales: readonly number[] = [1],
): PersonDemand {
  const products = ['Revit', 'AutoCAD'] as const;
  const tokens = new Float64Array(scales.length * 2 * 12);
  for (const [s, scale] of scales.entries())
    for (const [p, product] of products.entries())
      tokens.fill(
        (scale * (days[product] ?? 0) * RATE[product]) / 12,
        (s * 2 + p) * 12,
        (s * 2 + p + 1) * 12,
      );
  return { products, months: 12, samples: scales.length, tokens };
}
const pool = (
  name: string,
  dollars: number | null,
  owned: number,
  products = [name.toLowerCase()],
): SeatPool => ({
  name,
  kind: products.length > 1 ? 'collection' : 'product',
  products,
  perYear: dollars === null ? null : dollars * 100,
  owned,
});
const team = (people: readonly PersonDemand[], pools: readonly SeatPool[], holds: readonly number[][] = []) =>
  teamSeats(
    people.map((demand, i) => ({ demand, holds: holds[i] ?? [] })),
    pools,
    PER_TOKEN,
  );
const REVIT_150 = [
  ...Array.from({ length: 90 }, () => person({ Revit: 220 })),
  ...Array.from({ length: 40 }, () => person({ Revit: 150 })),
  ...Array.from({ length: 20 }, () => person({ Revit: 40 })),
];

describe('90 heavy, 40 medium and 20 light users of Revit, a seat at 2,700', () => {
  const one = team(REVIT_150, [pool('Revit', 2700, 100)]);

  it('need 130 seats, and the curve says what more or fewer cost', () => {
    const answer = seatsOf(one, { ask: 'cheapest' }, solve);
    expect(answer.pools[0]?.people.length).toBe(130);
    expect(answer.cost.total).toBe(130 * 270_000 + 20 * 40 * 3000);
    const curve = answer.pools[0]?.curve;
    expect(curve?.best).toBe(130);
    expect(curve?.cost[0]).toBe((90 * 220 + 40 * 150 + 20 * 40) * 3000);
    expect(curve?.cost[131]).toBe((curve?.cost[130] ?? 0) + 270_000 - 120_000);
    // 1 % of 375,000 dollars pays two seats too many at 1,500 each, or two too few at 1,800.
    expect([curve?.flatFrom, curve?.flatTo]).toEqual([128, 132]);
  });

  it('with 100 seats to give go to the heavy users first', () => {
    const { pools, cost } = seatsOf(one, { ask: 'owned', leastMove: 0 }, solve);
    expect([...(pools[0]?.people ?? [])]).toEqual(Array.from({ length: 100 }, (_, i) => i));
    expect(cost.flex).toBe((30 * 150 + 20 * 40) * 3000);
    expect(cost.seats).toBe(100 * 270_000);
  });

  it('pay for the number asked for, needed or not', () => {
    const { pools, cost } = seatsOf(one, { ask: 'numbers', seats: [160], leastMove: 0 }, solve);
    expect(pools[0]?.people.length).toBe(150);
    expect(cost).toMatchObject({ seats: 160 * 270_000, flex: 0 });
  });
});

describe('overlapping pools', () => {
  const AEC = ['revit', 'autocad'];
  const pools = [pool('Revit', 2835, 1), pool('AEC Collection', 3675, 1, AEC)];
  const people = [person({ Revit: 200 }), person({ Revit: 180, AutoCAD: 150 })];

  it('give the collection to who uses both, and say who spares how much', () => {
    const answer = seatsOf(team(people, pools, [[1], [0]]), { ask: 'owned', leastMove: 0 }, solve);
    expect(answer.pools.map((one) => [...one.people])).toEqual([[0], [1]]);
    expect(answer.pools.map((one) => [...one.spared])).toEqual([[600_000], [540_000 + 315_000]]);
    expect(answer.present.flex - answer.cost.flex).toBe(315_000);
    expect(answer).toMatchObject({ proven: true, gap: 0, dearer: 0 });
  });

  it('leave seats where they are unless moving them is worth it', () => {
    const few = [person({ Revit: 200 }), person({ Revit: 180, AutoCAD: 5 })];
    const asked = (leastMove: number) =>
      seatsOf(team(few, pools, [[1], [0]]), { ask: 'owned', leastMove }, solve).pools.map((one) => [
        ...one.people,
      ]);
    expect(asked(0)).toEqual([[0], [1]]);
    expect(asked(20_000)).toEqual([[1], [0]]);
  });

  it('state the gap when the solver runs out of time', () => {
    const one = team(people, pools);
    const nothing: Solve = () => null;
    const none = seatsOf(one, { ask: 'owned', leastMove: 0 }, nothing);
    expect(none).toMatchObject({ proven: false, gap: (380 * 10 + 150 * 7) * 300 });
    expect(none.pools.map(({ people: who }) => who.length)).toEqual([0, 0]);
    const loose: Solve = (program) => {
      const found = solve(program);
      const least = program.cost.reduce((sum, cost) => sum + Math.min(0, cost), 0);
      return found && { ...found, bound: least - 1234.5 };
    };
    const rough = seatsOf(one, { ask: 'owned', leastMove: 0 }, loose);
    expect(rough).toMatchObject({ proven: false, gap: 1234 });
  });
});

it('never takes a seat that is likelier to cost more than asked for', () => {
  const people = [
    person({ Revit: 200 }, [0.2, 1, 1, 1.8]), // dearer in one future of four
    person({ Revit: 200 }, [1, 1, 1, 1]),
  ];
  const one = team(people, [pool('Revit', 2835, 0)]);
  expect(seatsOf(one, { ask: 'cheapest' }, solve).pools[0]?.people.length).toBe(2);
  expect([...(seatsOf(one, { ask: 'risk', most: 0.2 }, solve).pools[0]?.people ?? [])]).toEqual([1]);
  expect(seatsOf(one, { ask: 'risk', most: 0.25 }, solve).pools[0]?.people.length).toBe(2);
  expect([...(seatsOf(one, { ask: 'cheapest' }, solve).pools[0]?.curve?.lastDearer ?? [])]).toEqual([
    0, 0.25, 0,
  ]);
});

it('leaves seats without a price with who holds them, but assigns them when that is asked', () => {
  const people = [person({ Revit: 10 }), person({ Revit: 300 })];
  const one = team(people, [pool('Revit', null, 1), pool('Suite', 1000, 0, ['revit', 'autocad'])], [[0]]);
  for (const question of [{ ask: 'cheapest' }, { ask: 'risk', most: 0.1 }] as const) {
    const answer = seatsOf(one, question, solve);
    expect(answer.pools.map((who) => [...who.people])).toEqual([[0], [1]]);
    expect(answer.cost).toMatchObject({ seats: 100_000, flex: 0 });
    expect(answer.pools[0]?.curve).toBeNull();
  }
  const { pools } = seatsOf(one, { ask: 'owned', leastMove: 0 }, solve);
  expect(pools.map((who) => [...who.people])).toEqual([[1], []]);
});

it('keeps at most 200 futures of a person, and expects the mean of all', () => {
  const scales = Array.from({ length: 500 }, (_, s) => (s < 200 ? 1 : 2));
  const one = team([person({ Revit: 100 }, scales), person({ AutoCAD: 10 })], []);
  expect(one.samples).toBe(200);
  expect(one.sampled.length).toBe(2 * 200 * 2);
  // 100 days x 10 tokens x 3.00, once in 200 futures and twice in 300; a person with one future repeats it.
  expect([...one.flex]).toEqual([0, 480_000, 21_000, 0]);
  expect([one.sampled[1], one.sampled[(200 + 199) * 2]]).toEqual([300_000, 21_000]);
});
