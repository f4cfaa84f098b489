import { logGamma } from '@/core/forecast/student-t';
import { DAYS_A_YEAR, STATES, STEP_DAYS, STEPS, TRIALS } from './roles';

/**
 * Days of use come in bursts: a half-month's count varies twice as much as one day's chance alone would have it
 * (variance n p (1 - p) (1 + (n - 1) / 15) of a beta-binomial with n = 15 days).
 */
const BURSTS = 2;
const WITHIN = (BURSTS - 1) / (TRIALS - 1);
/**
 * Everybody is away at times: of a role's half-months, two in a year (some four weeks of leave, or between projects)
 * have no use at all, whatever the level. Without it one holiday of somebody busy would pass for leaving.
 */
const PAUSE = 2 / STEPS;

/** `CHANCES[state * (TRIALS + 1) + days]`: chance of so many days of use in a half-month. Beta-binomial, or a pause; silent: none. */
const CHANCES = chances();
/** The same, added up over days. */
const UP_TO = CHANCES.map((_, i) => {
  const first = i - (i % (TRIALS + 1));
  return CHANCES.slice(first, i + 1).reduce((sum, chance) => sum + chance, 0);
});

function chances(): Float64Array {
  const found = new Float64Array(STATES * (TRIALS + 1));
  found[0] = 1;
  const strength = 1 / WITHIN - 1;
  for (let state = 1; state < STATES; state++) {
    // A level's days a year are made in the half-months without a pause.
    const share = ((DAYS_A_YEAR[state] ?? 0) / 365 / (1 - PAUSE)) * (STEP_DAYS / TRIALS);
    const a = share * strength;
    const b = strength - a;
    for (let days = 0; days <= TRIALS; days++) {
      const active = Math.exp(
        logGamma(TRIALS + 1) -
          logGamma(days + 1) -
          logGamma(TRIALS - days + 1) +
          logGamma(days + a) +
          logGamma(TRIALS - days + b) -
          logGamma(TRIALS + strength) +
          logGamma(strength) -
          logGamma(a) -
          logGamma(b),
      );
      found[state * (TRIALS + 1) + days] = (days === 0 ? PAUSE : 0) + (1 - PAUSE) * active;
    }
  }
  return found;
}

/**
 * How likely a state makes so many days of use in a half-month.
 * @param days may be a fraction (days placed from a period's total): between its neighbours
 * @param shift whole and parts of levels the season lifts or lowers use by (log2 of its factor)
 */
export function likelihood(state: number, days: number, shift: number): number {
  if (state === 0) return days > 0 ? 0 : 1;
  const at = Math.min(STATES - 1, Math.max(1, state + shift));
  const low = Math.floor(at);
  const part = at - low;
  const here = chance(low, days);
  return part === 0 ? here : here + part * (chance(low + 1, days) - here);
}

function chance(state: number, days: number): number {
  const within = Math.min(TRIALS, days);
  const low = Math.floor(within);
  const at = state * (TRIALS + 1) + low;
  const here = CHANCES[at] ?? 0;
  return low === within ? here : here + (within - low) * ((CHANCES[at + 1] ?? 0) - here);
}

/** Days of use drawn for a half-month in a state. @param draw uniform in [0, 1) */
export function drawDays(state: number, draw: number): number {
  const first = state * (TRIALS + 1);
  let days = 0;
  while (days < TRIALS && draw >= (UP_TO[first + days] ?? 1)) days++;
  return days;
}
