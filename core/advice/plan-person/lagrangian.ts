import { IN, OPEN, type Sets } from './branch-and-bound';

const ROUNDS_AT_FIRST = 120;
const ROUNDS_LATER = 24;
/** Rounds without a better bound after which steps are halved. */
const PATIENCE = 6;

/**
 * Lagrangian bounds for sets that cover atoms (Held and Karp 1971; for covering, Beasley 1990): each atom offers to pay
 * up to its weight, a set is taken when its atoms offer more than its price, and whatever they offer, the sum is never
 * above the cheapest choice. Subgradient steps raise the offers of atoms that no set takes and lower the others.
 * @param state, covered of the branch at hand, kept by the caller: what is taken, and how often each atom is
 */
export function lagrangian({ weights, prices, atoms }: Sets, state: Uint8Array, covered: Int32Array) {
  const reduced = new Float64Array(prices.length);
  const gradient = new Float64Array(weights.length);
  const bestReduced = new Float64Array(prices.length);
  const bestPays = new Float64Array(weights.length);

  const worth = (s: number) => {
    let sum = 0;
    for (const a of atoms[s] ?? []) if (covered[a] === 0) sum += weights[a] ?? 0;
    return sum;
  };

  /** Where to begin: a set's atoms share its price in proportion to their weights. */
  const shares = () => {
    const pays = Float64Array.from(weights);
    for (const [s, list] of atoms.entries()) {
      const share = (prices[s] ?? 0) / worth(s);
      for (const a of list) pays[a] = Math.min(pays[a] ?? 0, share * (weights[a] ?? 0));
    }
    return pays;
  };

  /** What the offers amount to; leaves `reduced` and `gradient`. */
  const value = (pays: Float64Array) => {
    let sum = 0;
    for (let a = 0; a < weights.length; a++) {
      const open = covered[a] === 0;
      gradient[a] = open ? 1 : 0;
      if (open) sum += pays[a] ?? 0;
    }
    for (let s = 0; s < prices.length; s++) {
      if (state[s] === IN) sum += prices[s] ?? 0;
      if (state[s] !== OPEN) continue;
      let left = prices[s] ?? 0;
      for (const a of atoms[s] ?? []) if (covered[a] === 0) left -= pays[a] ?? 0;
      reduced[s] = left;
      if (left >= 0) continue;
      sum += left;
      for (const a of atoms[s] ?? []) if (covered[a] === 0) gradient[a] = (gradient[a] ?? 0) - 1;
    }
    return sum;
  };

  /** A choice near the offers: sets about to be taken, most paid first, as far as each spares more than it costs. */
  const tryOut = (propose: (taken: boolean[], cost: number) => void) => {
    const taken = Array.from(state, (is) => is === IN);
    const open = Array.from(covered, (times) => times === 0);
    const near: number[] = [];
    let cost = 0;
    for (let s = 0; s < prices.length; s++) {
      const price = prices[s] ?? 0;
      if (taken[s]) cost += price;
      else if (state[s] === OPEN && (reduced[s] ?? 0) <= 0.02 * price) near.push(s);
    }
    near.sort((a, b) => (reduced[a] ?? 0) - (reduced[b] ?? 0));
    for (const s of near) {
      let spared = -(prices[s] ?? 0);
      for (const a of atoms[s] ?? []) if (open[a]) spared += weights[a] ?? 0;
      if (spared <= 0) continue;
      taken[s] = true;
      cost += prices[s] ?? 0;
      for (const a of atoms[s] ?? []) open[a] = false;
    }
    for (let a = 0; a < weights.length; a++) if (open[a]) cost += weights[a] ?? 0;
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
    propose: (taken: boolean[], cost: number) => void,
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
        if (round % 4 === 0 || waited === 0) target = Math.min(target, tryOut(propose) - 0.5);
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
      const length = (step * (target - now + 0.02 * Math.abs(target))) / norm;
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
