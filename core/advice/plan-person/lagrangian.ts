import { IN, OPEN, type Sets } from './branch-and-bound';

const ROUNDS_AT_FIRST = 120;
const ROUNDS_LATER = 24;
/** Rounds without a better bound after which steps are halved. */
const PATIENCE = 2;
/** A set is tried when its atoms pay all but this share of its price. */
const NEARLY = 0.02;
/** How far beyond the best choice known steps aim, so that they don't fade next to it. */
const BEYOND = 0.01;

/**
 * Lagrangian bounds for sets that cover atoms (Held and Karp 1971; for covering, Beasley 1990): each atom offers to pay
 * up to its weight, a set is taken when its atoms offer more than its price, and whatever they offer, the sum is never
 * above the cheapest choice. Subgradient steps raise the offers of atoms that no set takes and lower the others.
 * @param state, covered of the branch at hand, kept by the caller: what is taken, and how often each atom is
 */
export function lagrangian({ weights, prices, first, list }: Sets, state: Uint8Array, covered: Int32Array) {
  const reduced = new Float64Array(prices.length);
  const gradient = new Float64Array(weights.length);
  const offered = new Float64Array(weights.length);
  const bestReduced = new Float64Array(prices.length);
  const bestPays = new Float64Array(weights.length);
  const taken = new Uint8Array(prices.length);
  const near = new Int32Array(prices.length);
  const reached = new Int32Array(weights.length);

  const worth = (s: number) => {
    let sum = 0;
    for (let n = first[s] ?? 0; n < (first[s + 1] ?? 0); n++)
      if (covered[list[n] ?? 0] === 0) sum += weights[list[n] ?? 0] ?? 0;
    return sum;
  };

  /** Where to begin: a set's atoms share its price in proportion to their weights. */
  const shares = () => {
    const pays = weights.slice();
    for (let s = 0; s < prices.length; s++) {
      const share = (prices[s] ?? 0) / worth(s);
      for (let n = first[s] ?? 0; n < (first[s + 1] ?? 0); n++) {
        const a = list[n] ?? 0;
        pays[a] = Math.min(pays[a] ?? 0, share * (weights[a] ?? 0));
      }
    }
    return pays;
  };

  /** What the offers amount to; leaves `reduced` and `gradient`. */
  const value = (pays: Float64Array) => {
    let sum = 0;
    for (let a = 0; a < weights.length; a++) {
      const open = Number(covered[a] === 0);
      gradient[a] = open;
      offered[a] = open * (pays[a] ?? 0);
      sum += offered[a] ?? 0;
    }
    for (let s = 0; s < prices.length; s++) {
      if (state[s] === IN) sum += prices[s] ?? 0;
      if (state[s] !== OPEN) continue;
      const from = first[s] ?? 0;
      const to = first[s + 1] ?? 0;
      let left = prices[s] ?? 0;
      for (let n = from; n < to; n++) left -= offered[list[n] ?? 0] ?? 0;
      reduced[s] = left;
      if (left >= 0) continue;
      sum += left;
      for (let n = from; n < to; n++) gradient[list[n] ?? 0] = (gradient[list[n] ?? 0] ?? 0) - 1;
    }
    for (let a = 0; a < weights.length; a++) if (covered[a] !== 0) gradient[a] = 0;
    return sum;
  };

  /** A choice near the offers: sets about to be taken, most paid first, as far as each spares more than it costs. */
  const tryOut = (propose: (taken: Uint8Array, cost: number) => void) => {
    let cost = 0;
    let nearBy = 0;
    for (let s = 0; s < prices.length; s++) {
      const price = prices[s] ?? 0;
      taken[s] = Number(state[s] === IN);
      if (taken[s]) cost += price;
      else if (state[s] === OPEN && (reduced[s] ?? 0) <= NEARLY * price) near[nearBy++] = s;
    }
    const order = near.subarray(0, nearBy).sort((a, b) => (reduced[a] ?? 0) - (reduced[b] ?? 0));
    reached.set(covered);
    for (const s of order) {
      let spared = -(prices[s] ?? 0);
      const from = first[s] ?? 0;
      const to = first[s + 1] ?? 0;
      for (let n = from; n < to; n++) if (reached[list[n] ?? 0] === 0) spared += weights[list[n] ?? 0] ?? 0;
      if (spared <= 0) continue;
      taken[s] = 1;
      cost += prices[s] ?? 0;
      for (let n = from; n < to; n++) reached[list[n] ?? 0] = 1;
    }
    for (let a = 0; a < weights.length; a++) if (reached[a] === 0) cost += weights[a] ?? 0;
    propose(taken, cost);
    return cost;
  };

  /**
   * At least what this branch will cost; stops as soon as that reaches `enough`, which a cheaper choice lowers.
   * @param pays the atoms' offers to begin with; afterwards the best
   */
  const bound = (
    pays: Float64Array,
    enough: number,
    depth: number,
    propose: (taken: Uint8Array, cost: number) => void,
  ): number => {
    let least = Number.NEGATIVE_INFINITY;
    let target = enough;
    let step = 1;
    let waited = 0;
    const rounds = depth === 0 ? ROUNDS_AT_FIRST : ROUNDS_LATER;
    for (let round = 0; round < rounds; round++) {
      const now = value(pays);
      if (now > least) {
        if (now > least + 1e-9 * Math.abs(least)) waited = 0;
        least = now;
        bestReduced.set(reduced);
        bestPays.set(pays);
        target = Math.min(target, tryOut(propose) - 0.5);
      } else if (++waited >= PATIENCE) {
        step /= 2;
        waited = 0;
      }
      if (least >= target || step < 0.02) break;
      let norm = 0;
      for (let a = 0; a < weights.length; a++) {
        const up = gradient[a] ?? 0;
        const bounded = up > 0 ? (pays[a] ?? 0) >= (weights[a] ?? 0) : (pays[a] ?? 0) <= 0;
        if (bounded) gradient[a] = 0;
        else norm += up * up;
      }
      if (norm === 0) break;
      const length = (step * (target - now + BEYOND * Math.abs(target))) / norm;
      for (let a = 0; a < weights.length; a++) {
        if (covered[a] !== 0) continue;
        pays[a] = Math.max(0, Math.min(weights[a] ?? 0, (pays[a] ?? 0) + length * (gradient[a] ?? 0)));
      }
    }
    reduced.set(bestReduced);
    pays.set(bestPays);
    return least;
  };

  return { reduced, worth, shares, bound };
}
