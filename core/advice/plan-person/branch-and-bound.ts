import { lagrangian } from './lagrangian';

/** Sets with prices that cover atoms with weights; an atom that no set covers costs its weight. All integers above 0. */
export interface Sets {
  readonly weights: Float64Array;
  readonly prices: Float64Array;
  /** Atoms of set `s`: `list` from `first[s]` up to `first[s + 1]`. */
  readonly first: Int32Array;
  readonly list: Int32Array;
}

export const OPEN = 0;
export const IN = 1;
export const OUT = 2;

/** Costs are integers: half a unit is more than all rounding, and less than any difference. */
const HALF = 0.5;

/**
 * Exact cheapest choice of sets: branch and bound over Lagrangian bounds. Sets that a bound decides are decided at once.
 * @returns the cost and, for each set, whether it is taken
 */
export function branchAndBound(sets: Sets): { cost: number; taken: Uint8Array } {
  const { weights, prices, first, list } = sets;
  const state = new Uint8Array(prices.length);
  const covered = new Int32Array(weights.length);
  const dual = lagrangian(sets, state, covered);
  const best = { cost: Number.POSITIVE_INFINITY, taken: new Uint8Array(prices.length) };

  const put = (s: number, is: number) => {
    const step = Number(is === IN) - Number(state[s] === IN);
    state[s] = is;
    if (step === 0) return;
    for (let n = first[s] ?? 0; n < (first[s + 1] ?? 0); n++)
      covered[list[n] ?? 0] = (covered[list[n] ?? 0] ?? 0) + step;
  };
  const propose = (taken: Uint8Array, cost: number) => {
    if (cost >= best.cost) return;
    best.cost = cost;
    best.taken = taken.slice();
  };
  const walk = (pays: Float64Array, depth: number) => {
    const decided: number[] = [];
    let next = -1;
    for (let again = true; again; ) {
      again = false;
      next = -1;
      const least = dual.bound(pays, best.cost - HALF, depth, propose);
      if (least >= best.cost - HALF) break;
      let dearest = Number.POSITIVE_INFINITY;
      for (let s = 0; s < prices.length; s++) {
        if (state[s] !== OPEN) continue;
        const reduced = dual.reduced[s] ?? 0;
        const idle = dual.worth(s) <= (prices[s] ?? 0);
        if (idle || least + Math.abs(reduced) >= best.cost - HALF) {
          // What spares less than it costs is never taken; else deciding the other way can't lead to anything better.
          put(s, idle || reduced > 0 ? OUT : IN);
          decided.push(s);
          again = true;
        } else if (Math.abs(reduced) / (prices[s] ?? 1) < dearest) {
          dearest = Math.abs(reduced) / (prices[s] ?? 1);
          next = s;
        }
      }
    }
    if (next >= 0) {
      const likely = (dual.reduced[next] ?? 0) <= 0 ? IN : OUT;
      for (const is of [likely, IN + OUT - likely]) {
        put(next, is);
        walk(pays.slice(), depth + 1);
      }
      put(next, OPEN);
    }
    for (const s of decided) put(s, OPEN);
  };
  walk(dual.shares(), 0);
  return best;
}
