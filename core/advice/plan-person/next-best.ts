import { coverOf } from './cheapest-cover';
import { offerBook } from './offer-book';
import type { PlanProblem } from './plan-problem';

/**
 * The cheapest plan that gets something in another way: without one of the plan's seats, or with a long seat that the
 * plan leaves out. Terms and starts of one seat are one way. Exact: the second-best choice differs from the best in at
 * least one way, and every one of them is tried.
 * @param taken the best plan
 * @returns indices of choices; null: nothing could be done differently
 */
export function nextBest(problem: PlanProblem, taken: readonly number[]): readonly number[] | null {
  const { choices, products, months, flex } = problem;
  const waysTaken = new Set(taken.map((i) => choices[i]?.way));
  let best: { cost: number; taken: readonly number[] } | null = null;
  const consider = (allowed: readonly number[], cells: ArrayLike<number>, extra: number | null) => {
    const offers = allowed.flatMap((i) => choices[i] ?? []);
    const { cost, taken: found } = coverOf(offerBook(products.length, months, offers), cells);
    const total = cost + (extra === null ? 0 : (choices[extra]?.price ?? 0));
    if (best && total >= best.cost) return;
    const all = found.flatMap((at) => allowed[at] ?? []);
    best = { cost: total, taken: extra === null ? all : [...all, extra].sort((a, b) => a - b) };
  };
  const without = (way: string | undefined) =>
    choices.flatMap((choice, i) => (choice.way === way ? [] : [i]));
  for (const way of waysTaken) consider(without(way), flex, null);
  for (const [i, choice] of choices.entries()) {
    if (waysTaken.has(choice.way) || choice.offer.term === 'monthly') continue;
    const cells = Float64Array.from(flex);
    let spared = 0;
    for (const p of choice.products)
      for (let c = p * months + choice.from; c < p * months + choice.to; c++) {
        spared += cells[c] ?? 0;
        cells[c] = 0;
      }
    // A seat for what nobody expects to be used is no other way to get it.
    if (spared > 0) consider(without(choice.way), cells, i);
  }
  return (best as { taken: readonly number[] } | null)?.taken ?? null;
}
