import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '@/core/forecast/random';
import { lineCosting } from '@/core/purchase/plan/line-costing';
import { lotCosting } from '@/core/purchase/plan/lot-costing';
import { supplyOfPacks } from '@/core/purchase/plan/packs';
import { orderOfUse, priceOf, type Supply } from '@/core/purchase/plan/supply';
import { costByDay } from '@/test/support/plan/brute-force';
import { packProblem, SMALL } from '@/test/support/plan/pack-problems';

const anySeed = fc.integer({ min: 0, max: 1e6 });
const shape = { ...SMALL, paths: 8 };

const anyCounts = (slots: number, seed: number) => {
  const random = seededRandom(seed);
  return Int32Array.from({ length: slots }, () => (random() < 0.5 ? 0 : Math.floor(4 * random())));
};
const nested = (counts: Int32Array, packs: number) =>
  Array.from({ length: counts.length / packs }, (_, i) => [...counts.subarray(i * packs, (i + 1) * packs)]);
const withOwed = (supply: Supply, owed: number): Supply => ({ ...supply, owed });

describe('what a plan costs', () => {
  it('is what it costs day by day, lot by lot, also when later lots expire earlier', () => {
    let overtaken = 0;
    let tried = 0;
    fc.assert(
      fc.property(anySeed, anySeed, fc.boolean(), (seed, chosen, mixed) => {
        tried++;
        const problem = packProblem(seed, { ...shape, mixed });
        const supply = supplyOfPacks(problem);
        const counts = anyCounts(supply.slots.length, chosen);
        const expected = costByDay(problem, nested(counts, problem.packs.length));
        expect(lotCosting(supply).settle(counts) + priceOf(supply, counts)).toBeCloseTo(expected, 4);
        if (!orderOfUse(supply).inLine) overtaken++;
        else expect(lineCosting(supply).settle(counts) + priceOf(supply, counts)).toBeCloseTo(expected, 4);
      }),
      { seed: 41, numRuns: 150 },
    );
    expect(overtaken / tried).toBeGreaterThan(0.13);
  });

  it('is the same for a change tried as for the plan made anew, in both ways to compute it, with tokens owed', () => {
    fc.assert(
      fc.property(anySeed, anySeed, anySeed, fc.nat(300), (seed, first, second, owed) => {
        const supply = withOwed(supplyOfPacks(packProblem(seed, { ...shape, decisions: 5 })), owed);
        fc.pre(orderOfUse(supply).inLine);
        const before = anyCounts(supply.slots.length, first);
        const at = second % supply.slots.length;
        const after = before.slice();
        after[at] = (after[at] ?? 0) + 1 + (second % 3);
        const [line, lots] = [lineCosting(supply), lotCosting(supply)];
        line.settle(before);
        const tried = line.attempt(after, supply.slots[at]?.start ?? 0);
        expect(tried).toBeCloseTo(lots.settle(after), 4);
        expect(tried).toBeCloseTo(line.settle(after), 4);
      }),
      { seed: 42, numRuns: 150 },
    );
  });

  it('lies above its slopes everywhere, so that no move that helps is left out', () => {
    fc.assert(
      fc.property(anySeed, anySeed, anySeed, fc.boolean(), (seed, first, second, mixed) => {
        const supply = supplyOfPacks(packProblem(seed, { ...shape, mixed }));
        for (const costing of [lotCosting, ...(orderOfUse(supply).inLine ? [lineCosting] : [])]) {
          const [here, there] = [
            anyCounts(supply.slots.length, first),
            anyCounts(supply.slots.length, second),
          ];
          const made = costing(supply);
          const farther = made.settle(there);
          const cost = made.settle(here);
          const slopes = made.slopes();
          const along = supply.slots.reduce(
            (sum, { unit }, i) => sum + (slopes[i] ?? 0) * unit * ((there[i] ?? 0) - (here[i] ?? 0)),
            0,
          );
          expect(farther).toBeGreaterThanOrEqual(cost + along - 1e-6 * (1 + Math.abs(cost)));
        }
      }),
      { seed: 43, numRuns: 200 },
    );
  });
});
