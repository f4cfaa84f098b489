import type { PersonPast } from '../types';
import { activeDays, halfMonths } from './half-months';
import { type ProductShare, productMix, type TeamMix } from './product-mix';
import { roleNow } from './role-now';
import { DAYS_A_YEAR, later, type RoleRates, STATES, STEP_DAYS, STEPS, USUAL_RATES } from './roles';
import { factorAhead, paceOf, type Season, seasonOf } from './season';

/** Everything believed of one person's use, ready for means and samples. */
export interface UseOutlook {
  /** Probability of each role today (`roles.ts`); the first: silent. */
  readonly belief: Float64Array;
  readonly season: Season | null;
  readonly mix: readonly ProductShare[];
  readonly rates: RoleRates;
}

const NO_TEAM: TeamMix = new Map();

/** @param team mix of the team's people (`teamMix`); without one a person's own products are all there is */
export function outlookOf(past: PersonPast, team: TeamMix = NO_TEAM, rates = USUAL_RATES): UseOutlook {
  const active = activeDays(past);
  const seen = halfMonths(past, active);
  const season = seasonOf(seen);
  return { belief: roleNow(seen, season, rates), season, mix: productMix(past, team, active), rates };
}

/** Expected days with any use in each of the next 24 half-months. */
export function daysAhead({ belief, season, rates }: UseOutlook): Float64Array {
  const days = new Float64Array(STEPS);
  let now = Float64Array.from(belief);
  let next = new Float64Array(STATES);
  for (let step = 0; step < STEPS; step++) {
    const factor = season ? factorAhead(season, step) : 1;
    later(now, rates, paceOf(factor), next);
    [now, next] = [next, now];
    let mean = 0;
    for (let state = 1; state < STATES; state++)
      mean += (now[state] ?? 0) * Math.min(STEP_DAYS, ((DAYS_A_YEAR[state] ?? 0) / STEPS) * factor);
    days[step] = mean;
  }
  return days;
}
