import type { SeatCurve, SeatsAnswer, TeamNeed } from '@/core/advice/seats/types';
import type { SeatNow, SeatsView } from './seats-view';

/**
 * A team's seats as they may be looked at where only groups may: without who is in which place, what anybody's use or
 * seat is worth, and counts of few people. How many seats there are and should be, whoever orders them must know.
 * @param least people that are enough
 */
export const safeSeats = (view: SeatsView, least: number): SeatsView => ({
  ...view,
  least,
  ids: [],
  now: view.now.map((one) => safeNow(one, least)),
  seats: view.seats && safeNeed(view.seats),
  answer: view.answer && safeAnswer(view.answer, least),
});

/** A count that may be told; null: of too few. */
export const enough = (count: number, least: number): number | null =>
  count > 0 && count < least ? null : count;

function safeNow({ used, held, above, ...now }: SeatNow, least: number): SeatNow {
  const all = used ?? 0;
  const dearer = above ?? 0;
  const isTold = enough(dearer, least) !== null && enough(all - dearer, least) !== null;
  return {
    ...now,
    held: enough(held ?? 0, least),
    used: enough(all, least),
    above: above !== null && isTold ? above : null,
  };
}

/** Everybody with an even part of what a product costs. */
function safeNeed({ flex, ...need }: TeamNeed): TeamNeed {
  const { people, products } = need;
  const sums = products.map((_, p) =>
    Array.from({ length: people }, (__, i) => flex[i * products.length + p] ?? 0).reduce((a, b) => a + b, 0),
  );
  return { ...need, flex: flex.map((_, at) => (sums[at % products.length] ?? 0) / people) };
}

const safeAnswer = (answer: SeatsAnswer, least: number): SeatsAnswer => ({
  ...answer,
  pools: answer.pools.map((pool) => ({
    ...pool,
    spared: new Float64Array(),
    curve: pool.curve && safeCurve(pool.curve, least),
  })),
});

/**
 * A curve with so many seats between the numbers it is true at, and straight between them: from one seat to the next it
 * would tell what one person's use costs. null: it has no two such numbers.
 */
export function safeCurve(curve: SeatCurve, least: number): SeatCurve | null {
  const { cost, lastDearer, best } = curve;
  const first = best % least;
  const last = first + Math.floor((cost.length - 1 - first) / least) * least;
  if (last <= first) return null;
  const at = (values: Float64Array, n: number): number => {
    const from = Math.min(Math.max(first, n - ((n - first) % least)), last - least);
    const [low, high] = [values[from] ?? 0, values[from + least] ?? 0];
    return low + ((high - low) * (n - from)) / least;
  };
  return {
    ...curve,
    cost: cost.map((_, n) => Math.round(at(cost, n))),
    lastDearer: lastDearer.map((_, n) => Math.min(1, Math.max(0, at(lastDearer, n)))),
  };
}
