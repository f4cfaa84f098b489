import { likelihood } from './days-of-use';
import type { HalfMonths } from './half-months';
import { FIRST_ROLE, later, type RoleRates, STATES } from './roles';
import { factorBack, paceOf, type Season } from './season';

/** A half-month of which less is known says nothing. */
const LEAST_KNOWN = 0.5;

/**
 * What to believe of a person's role today: start from any level at the first use, let roles end and move from one
 * half-month to the next, and weigh each state by how likely it makes the days seen (the forward algorithm of a hidden
 * Markov model). Who was never seen is silent.
 * @returns probability of each state; they add up to 1
 */
export function roleNow({ used, known }: HalfMonths, season: Season | null, rates: RoleRates): Float64Array {
  let belief = Float64Array.from(FIRST_ROLE);
  let next = new Float64Array(STATES);
  if (used.length === 0) {
    belief.fill(0);
    belief[0] = 1;
  }
  for (let step = 0; step < used.length; step++) {
    const factor = season ? factorBack(season, used.length - step) : 1;
    if (step > 0) {
      later(belief, rates, paceOf(factor), next);
      [belief, next] = [next, belief];
    }
    if ((known[step] ?? 0) < LEAST_KNOWN) continue;
    const shift = Math.log2(factor);
    let sum = 0;
    for (let state = 0; state < STATES; state++) {
      const weighed = (belief[state] ?? 0) * likelihood(state, used[step] ?? 0, shift);
      belief[state] = weighed;
      sum += weighed;
    }
    for (let state = 0; state < STATES; state++) belief[state] = (belief[state] ?? 0) / sum;
  }
  return belief;
}
