import { type Random, seededRandom } from '@/core/forecast/random';
import { type Costing, costingOf } from './costing';
import { changes, type Move, transfers } from './moves';
import { type Counts, priceOf, type Supply } from './supply';

export interface Found {
  readonly counts: Counts;
  /** Price, and what is short less what is left. */
  readonly cost: number;
}

/** How hard to look. */
export interface Effort {
  /** Futures x segments that may be gone through. */
  readonly steps: number;
  /** Kicks out of a valley without a better one before giving up. */
  readonly patience: number;
}

const ROUNDING = 1e-9; // relative: below it a gain is rounding

/** A search for the cheapest plan: from a plan downhill, and from where that ends by kicks to other valleys. */
export interface Search {
  /** Downhill until no single change and no transfer between two slots helps. */
  readonly descend: (from: Counts) => Found;
  /** Descend from each start, then kick the best. Deterministic in the seed. */
  readonly best: (starts: readonly Counts[], effort: Effort, seed: number) => Found;
}

/** @param tolerance share of the cost below which a gain isn't worth a step */
export function searchOf(supply: Supply, tolerance = ROUNDING): Search {
  const costing: Costing = costingOf(supply);
  const { slots } = supply;
  let spent = 0;
  const stepsFrom = (segment: number) => (supply.segments - segment) * supply.paths * costing.load;

  const settle = (counts: Counts): number => {
    spent += 3 * stepsFrom(0); // with its slopes
    return costing.settle(counts) + priceOf(supply, counts);
  };
  const descend = (from: Counts): Found => {
    const counts = from.slice();
    let cost = settle(counts);
    /** Makes the move if it lowers the cost. */
    const helps = ({ first, firstCount, second, secondCount }: Move, least: number): boolean => {
      const [was, wasSecond] = [counts[first] ?? 0, counts[second] ?? 0];
      counts[first] = firstCount;
      counts[second] = secondCount;
      const begin = Math.min(slots[first]?.start ?? 0, slots[second]?.start ?? 0);
      spent += stepsFrom(begin);
      if (costing.attempt(counts, begin) + priceOf(supply, counts) < cost - least) return true;
      counts[second] = wasSecond;
      counts[first] = was;
      return false;
    };
    for (;;) {
      const least = tolerance * Math.max(1, Math.abs(cost));
      const slopes = costing.slopes();
      const better = [changes, transfers].some((way) =>
        way(supply, counts, slopes, least).some((move) => helps(move, least)),
      );
      if (!better) break;
      cost = settle(counts);
    }
    return { counts, cost };
  };
  return {
    descend,
    best(starts, effort, seed) {
      const random = seededRandom(seed);
      spent = 0;
      let best: Found | null = null;
      for (const start of starts) {
        const found = descend(start);
        if (!best || found.cost < best.cost) best = found;
      }
      best ??= descend(new Int32Array(slots.length));
      for (let idle = 0; idle < effort.patience && spent < effort.steps; idle++) {
        const found = descend(kick(best.counts, supply, random));
        if (found.cost < best.cost - tolerance * Math.max(1, Math.abs(best.cost))) {
          best = found;
          idle = -1;
        }
      }
      return best;
    },
  };
}

/** The same plan with one to three slots changed at random: emptied, or given some units. */
function kick(counts: Counts, { slots }: Supply, random: Random): Counts {
  const next = counts.slice();
  const changes = 1 + Math.floor(random() * 3);
  for (let k = 0; k < changes; k++) {
    const i = Math.floor(random() * slots.length);
    const slot = slots[i];
    if (!slot) continue;
    const now = next[i] ?? 0;
    if (now > 0 && random() < 0.5) next[i] = random() < 0.5 ? 0 : Math.max(0, now - 1);
    else next[i] = Math.min(slot.most, Math.max(slot.least, now + 1));
    if ((next[i] ?? 0) < slot.least) next[i] = 0;
  }
  return next;
}
