import fc from 'fast-check';
import loadHighs from 'highs';
import { expect, it } from 'vitest';
import { seatsOf } from '@/core/advice/seats';
import { highsSolve } from '@/core/advice/seats/highs-solve';
import type { Solve } from '@/core/advice/seats/program';
import type { SeatsQuestion, TeamSeats } from '@/core/advice/seats/types';
import { randomTeam } from '../support/random-team';

const highs = highsSolve(await loadHighs(), 60);
let solved = 0;
const solve: Solve = (program) => {
  solved++;
  return highs(program);
};
const team = fc
  .record({
    seed: fc.integer(),
    people: fc.integer({ min: 1, max: 4 }),
    pools: fc.integer({ min: 1, max: 4 }),
  })
  .map(({ seed, people, pools }) => {
    const drawn = randomTeam(seed, people, pools, 5);
    // The support's teams are large; so few people own a seat or two.
    return { ...drawn, pools: drawn.pools.map((pool, k) => ({ ...pool, owned: (seed >>> k) & 1 })) };
  });

const coversOf = ({ pools, products }: TeamSeats, k: number) =>
  products.flatMap((key, p) => (pools[k]?.products.includes(key) ? [p] : []));

/** Every set of seats for every person, tried one by one. @returns the least cost */
function tryAll(
  one: TeamSeats,
  price: readonly number[],
  most: readonly number[],
  safe: number | null,
): number {
  const width = one.products.length;
  const covers = one.pools.map((_, k) => coversOf(one, k));
  let least = Infinity;
  const walk = (i: number, used: readonly number[], cost: number) => {
    if (i === one.people) {
      least = Math.min(least, cost);
      return;
    }
    for (let set = 0; set < 2 ** one.pools.length; set++) {
      const chosen = one.pools.flatMap((_, k) => ((set >> k) & 1 ? [k] : []));
      const next = used.map((count, k) => count + Number(chosen.includes(k)));
      if (next.some((count, k) => count > (most[k] ?? 0))) continue;
      const without = (skip: number) => new Set(chosen.flatMap((k) => (k === skip ? [] : (covers[k] ?? []))));
      if (safe !== null) {
        const risky = chosen.some((k) => {
          const others = without(k);
          const dearer = Array.from({ length: one.samples }, (_, s) => {
            const own = (covers[k] ?? []).filter((p) => !others.has(p));
            const flex = own.reduce(
              (sum, p) => sum + (one.sampled[(i * one.samples + s) * width + p] ?? 0),
              0,
            );
            return flex < (price[k] ?? 0);
          });
          return dearer.filter(Boolean).length / one.samples > safe;
        });
        if (risky) continue;
      }
      const all = without(-1);
      let here = chosen.reduce((sum, k) => sum + (price[k] ?? 0), 0);
      for (let p = 0; p < width; p++) if (!all.has(p)) here += one.flex[i * width + p] ?? 0;
      walk(i + 1, next, cost + here);
    }
  };
  walk(
    0,
    one.pools.map(() => 0),
    0,
  );
  return least;
}

it.each<
  [
    string,
    (one: TeamSeats) => {
      question: SeatsQuestion;
      price: number[];
      most: number[];
      safe: number | null;
      fixed: number;
    },
  ]
>([
  [
    'owned',
    ({ pools }) => ({
      question: { ask: 'owned', leastMove: 0 },
      price: pools.map(() => 0),
      most: pools.map(({ owned }) => owned),
      safe: null,
      fixed: pools.reduce((sum, { owned, perYear }) => sum + owned * (perYear ?? 0), 0),
    }),
  ],
  [
    'cheapest',
    ({ pools }) => ({
      question: { ask: 'cheapest' },
      price: pools.map(({ perYear }) => perYear ?? 0),
      most: pools.map(() => Infinity),
      safe: null,
      fixed: 0,
    }),
  ],
  [
    'my number of every other pool',
    ({ pools }) => ({
      question: { ask: 'numbers', seats: pools.map((_, k) => (k % 2 ? null : 1)), leastMove: 0 },
      price: pools.map(({ perYear }, k) => (k % 2 ? (perYear ?? 0) : 0)),
      most: pools.map((_, k) => (k % 2 ? Infinity : 1)),
      safe: null,
      fixed: pools.reduce((sum, { perYear }, k) => sum + (k % 2 ? 0 : (perYear ?? 0)), 0),
    }),
  ],
  [
    'no riskier than 40 %',
    ({ pools }) => ({
      question: { ask: 'risk', most: 0.4 },
      price: pools.map(({ perYear }) => perYear ?? 0),
      most: pools.map(() => Infinity),
      safe: 0.4,
      fixed: 0,
    }),
  ],
])('is as cheap as any assignment: %s', (_, ask) => {
  fc.assert(
    fc.property(team, (one) => {
      const { question, price, most, safe, fixed } = ask(one);
      const answer = seatsOf(one, question, solve);
      expect(answer.proven).toBe(true);
      expect(answer.cost.total).toBe(tryAll(one, price, most, safe) + fixed);
      expect(answer.cost.total).toBe(answer.cost.seats + answer.cost.flex);
      for (const [k, pool] of answer.pools.entries()) {
        expect(new Set(pool.people).size).toBe(pool.people.length);
        expect(pool.people.length).toBeLessThanOrEqual(most[k] ?? 0);
        expect(pool.paid).toBeGreaterThanOrEqual(pool.people.length);
        const { cost, best, flatFrom, flatTo } = pool.curve!;
        for (let n = 1; n + 1 < cost.length; n++)
          expect(cost[n + 1]! - cost[n]!).toBeGreaterThanOrEqual(cost[n]! - cost[n - 1]!);
        expect(cost[best]).toBe(Math.min(...cost));
        expect(flatFrom <= best && best <= flatTo).toBe(true);
        // At the cheapest, no number of one pool's seats is better: the curve's best is what the answer pays.
        if (question.ask === 'cheapest') expect(cost[pool.paid]).toBe(cost[best]);
      }
    }),
    { numRuns: 150 },
  );
});

it('used the solver where pools overlap and are limited', () => {
  expect(solved).toBeGreaterThan(50);
});
