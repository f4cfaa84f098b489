import type { Counts, Slot, Supply } from './supply';

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
 * Changes of one slot that could lower the cost: doubling steps, none, where the price jumps. The cost of shortage is
 * convex in the tokens bought, so it lies above its slopes: what those can't pay for is left out.
 * @param slopes what a token more of each slot changes at the plan
 * @param least gain worth a step
 * @returns by what they promise, the most first
 */
export function changes(supply: Supply, counts: Counts, slopes: Float64Array, least: number): Move[] {
  const found: Move[] = [];
  for (const [i, slot] of supply.slots.entries())
    for (const count of otherCounts(slot, counts[i] ?? 0)) {
      const bound = boundOf(slot, counts[i] ?? 0, count, slopes[i] ?? 0);
      if (bound < -least) found.push({ first: i, firstCount: count, second: i, secondCount: count, bound });
    }
  return found.sort((a, b) => a.bound - b.bound);
}

/** As `changes`, but tokens taken from one slot and given to another, as nearly as its units allow. */
export function transfers(supply: Supply, counts: Counts, slopes: Float64Array, least: number): Move[] {
  const { slots } = supply;
  const found: Move[] = [];
  for (const [i, from] of slots.entries()) {
    const now = counts[i] ?? 0;
    if (now === 0) continue;
    for (const count of otherCounts(from, now)) {
      if (count > now) continue;
      const freed = (now - count) * from.unit;
      const saved = boundOf(from, now, count, slopes[i] ?? 0);
      for (let j = 0; j < slots.length; j++) {
        const to = slots[j];
        if (j === i || !to) continue;
        const before = counts[j] ?? 0;
        const low = before + Math.floor(freed / to.unit);
        for (let next = Math.max(low, before + 1); next <= low + 1; next++) {
          if (next < to.least || next > to.most) continue;
          const bound = saved + boundOf(to, before, next, slopes[j] ?? 0);
          if (bound < -least)
            found.push({ first: i, firstCount: count, second: j, secondCount: next, bound });
        }
      }
    }
  }
  return found.sort((a, b) => a.bound - b.bound);
}

function otherCounts({ least, most, jumps }: Slot, now: number): number[] {
  const wanted = new Set([0, least, ...jumps]);
  for (let step = 1; step <= Math.max(1, most); step *= 2) wanted.add(now + step).add(now - step);
  return [...wanted].filter((count) => count !== now && (count === 0 || (count >= least && count <= most)));
}

function boundOf({ unit, price }: Slot, now: number, count: number, slope: number): number {
  return (count > 0 ? price(count) : 0) - (now > 0 ? price(now) : 0) + slope * unit * (count - now);
}
