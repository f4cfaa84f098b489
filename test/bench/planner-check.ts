import { bruteForce, costByDay, countsOf } from '@/test/support/plan/brute-force';
import { packProblem, type Shape, SMALL, YEAR } from '@/test/support/plan/pack-problems';
import { planPacks } from '@/test/support/plan/plan-packs';

const SEED = 5000;

/** Excess cost over brute force of many small problems, every other one with packs that overtake each other. */
export function checkSmall(problems: number) {
  const excess = Array.from({ length: problems }, (_, i) => {
    const problem = packProblem(SEED + i, { ...SMALL, mixed: i % 2 === 1 });
    const best = bruteForce(problem);
    return (costByDay(problem, countsOf(problem, planPacks(problem))) - best) / Math.max(1, Math.abs(best));
  });
  return { worst: Math.max(...excess), optimal: excess.filter((share) => share < 1e-9).length };
}

/** Milliseconds of problems with 12 decisions, 3 kinds of packs and 200 futures, and the excess over a search 10 times as long. */
export function timeYears(problems: number, mixed: boolean) {
  const shape: Shape = { ...YEAR, mixed };
  const runs = Array.from({ length: problems }, (_, i) => {
    const problem = packProblem(SEED + i, shape);
    const began = performance.now();
    const found = planPacks(problem);
    const ms = performance.now() - began;
    const cost = costByDay(problem, countsOf(problem, found));
    const long = planPacks(problem, { steps: 4e8, patience: 200 }, 2);
    const best = costByDay(problem, countsOf(problem, long));
    return { ms, excess: (cost - best) / Math.max(1, Math.abs(best)) };
  });
  const ms = runs.map((run) => run.ms).sort((a, b) => a - b);
  return {
    median: ms[Math.floor(ms.length / 2)] ?? 0,
    slowest: ms.at(-1) ?? 0,
    worst: Math.max(...runs.map(({ excess }) => excess)),
  };
}
