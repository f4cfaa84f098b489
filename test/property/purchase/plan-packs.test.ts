import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bruteForce, costByDay, countsOf } from '@/test/support/plan/brute-force';
import { packProblem, SMALL, YEAR } from '@/test/support/plan/pack-problems';
import { planPacks } from '@/test/support/plan/plan-packs';

const anySeed = fc.integer({ min: 0, max: 1e6 });

describe('the packs to buy', () => {
  it('cost no more than the best of all plans', () => {
    fc.assert(
      fc.property(anySeed, fc.boolean(), (seed, mixed) => {
        const problem = packProblem(seed, { ...SMALL, paths: 12, horizon: 30, mixed });
        const found = costByDay(problem, countsOf(problem, planPacks(problem)));
        const best = bruteForce(problem);
        expect(found).toBeLessThanOrEqual(best + 1e-6 * Math.abs(best));
      }),
      { seed: 44, numRuns: 8 },
    );
  });

  it('are whole, on days one may buy, and the same again for the same problem', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const problem = packProblem(seed, { ...YEAR, paths: 30, decisions: 6 });
        const buy = planPacks(problem);
        for (const { day, pack, count } of buy) {
          expect(Number.isInteger(count) && count > 0).toBe(true);
          expect(problem.decisionDays).toContain(day);
          expect(problem.packs[pack]).toBeDefined();
        }
        expect(planPacks(problem)).toEqual(buy);
      }),
      { seed: 45, numRuns: 10 },
    );
  });

  it('leave less short, the dearer a shortage is', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const problem = packProblem(seed, SMALL);
        const short = [60, 150, 400, 5000].map((shortageCost) => {
          const counts = countsOf(problem, planPacks({ ...problem, shortageCost }));
          const free = { ...problem, salvage: 0, packs: problem.packs.map((p) => ({ ...p, price: 0 })) };
          return costByDay({ ...free, shortageCost: 1 }, counts);
        });
        for (const [i, tokens] of short.entries())
          expect(tokens).toBeLessThanOrEqual((short[i - 1] ?? Infinity) + 1e-6);
      }),
      { seed: 46, numRuns: 30 },
    );
  });
});
