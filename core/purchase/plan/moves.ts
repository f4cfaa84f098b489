import type { Counts, Supply } from './supply';

/** A change of a plan: one slot's new count, and another's (or the same again). */
export interface Move {
  readonly first: number;
  readonly firstCount: number;
  readonly second: number;
  readonly secondCount: number;
  /** The least this can change the cost by, if the cost bends only upwards. */
  readonly bound: number;
}

/**
 * Changes of one slot (doubling steps, none, where the price jumps) and transfers between two, that could lower the cost.
 * The cost of shortage is convex in the tokens bought, so it lies above its slopes: what those can't pay for is left out.
 * @param slopes what a token more of each slot changes at the plan
 * @returns by what they promise, the most first
 */
export function promisingMoves(
  { slots }: Supply,
  counts: Counts,
  slopes: Float64Array,
  least: number,
): Move[] {
  const found: Move[] = [];
  const single = slots.map((_, i) => changesOf(i));
  for (const [i, changes] of single.entries())
    for (const [count, bound] of changes) {
      if (bound < -least) found.push({ first: i, firstCount: count, second: i, secondCount: count, bound });
      const freed = ((counts[i] ?? 0) - count) * (slots[i]?.unit ?? 0);
      if (freed <= 0) continue;
      for (let j = 0; j < slots.length; j++) if (j !== i) transfer(i, count, bound, freed, j);
    }
  return found.sort((a, b) => a.bound - b.bound);

  function changesOf(i: number): (readonly [count: number, bound: number])[] {
    const now = counts[i] ?? 0;
    const slot = slots[i];
    if (!slot) return [];
    const wanted = new Set([0, slot.least, ...slot.jumps]);
    for (let step = 1; step <= Math.max(1, slot.most); step *= 2) wanted.add(now + step).add(now - step);
    wanted.delete(now);
    return [...wanted].filter((count) => allowed(i, count)).map((count) => [count, boundOf(i, count)]);
  }
  function transfer(i: number, count: number, bound: number, freed: number, j: number): void {
    const unit = slots[j]?.unit ?? 1;
    const now = counts[j] ?? 0;
    const low = now + Math.floor(freed / unit);
    for (let next = Math.max(low, now + 1); next <= low + 1; next++) {
      const both = allowed(j, next) ? bound + boundOf(j, next) : 0;
      if (both < -least)
        found.push({ first: i, firstCount: count, second: j, secondCount: next, bound: both });
    }
  }
  function allowed(i: number, count: number): boolean {
    const slot = slots[i];
    return slot !== undefined && (count === 0 || (count >= slot.least && count <= slot.most));
  }
  function boundOf(i: number, count: number): number {
    const slot = slots[i];
    const now = counts[i] ?? 0;
    if (!slot) return 0;
    const price = (count > 0 ? slot.price(count) : 0) - (now > 0 ? slot.price(now) : 0);
    return price + (slopes[i] ?? 0) * slot.unit * (count - now);
  }
}
