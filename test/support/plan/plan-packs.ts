import { type PackProblem, supplyOfPacks } from '@/core/purchase/plan/packs';
import { type Effort, searchOf } from '@/core/purchase/plan/search';

const EFFORT = { steps: 4e7, patience: 60 };
const SEED = 1;

/** The packs to buy, and when, with the least expected price, shortage and stranding. As the product searches. */
export function planPacks(
  problem: PackProblem,
  effort: Effort = EFFORT,
  seed = SEED,
): { day: number; pack: number; count: number }[] {
  const { decisionDays, packs } = problem;
  const supply = supplyOfPacks(problem);
  const none = new Int32Array(supply.slots.length);
  const starts = [none, ...packs.map((_, k) => none.map((_, i) => (i === k ? 1 : 0)))];
  const { counts } = searchOf(supply).best(starts, effort, seed);
  return decisionDays.flatMap((day, i) =>
    packs.flatMap((_, pack) => {
      const count = counts[i * packs.length + pack] ?? 0;
      return count > 0 ? [{ day, pack, count }] : [];
    }),
  );
}
