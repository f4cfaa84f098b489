/**
 * A person's role with the products, seen as a level of use: every working day, or a half, a quarter, ... of that.
 * Time goes in half-months. State 0: silent for good or for long; state k: level k.
 */
export const STEPS = 24; // a year
export const STEP_DAYS = 365 / STEPS;
/** Trials of a half-month's days: each of 15 days is one of use or not. */
export const TRIALS = 15;
/** Working days a year less leave and holidays. */
const EVERY_WORKDAY = 240;
const LEVEL_COUNT = 8; // down to about two days a year: who uses less can't be told from who doesn't
export const STATES = LEVEL_COUNT + 1;

/** How often a year roles change. */
export interface RoleRates {
  readonly ends: number;
  /** Use doubles or halves. */
  readonly moves: number;
  /** Who is silent begins again. */
  readonly returns: number;
}

/**
 * Roles end once in fifteen months on average: people leave, projects end, teams reorganise. Once a year a role's use
 * doubles or halves. One silent person in five is back within a year. Measured on real people: what these expect of a
 * year, of steady people too, is near what came (`test/bench/results/advice.md`).
 */
export const USUAL_RATES: RoleRates = { ends: 0.8, moves: 1, returns: 0.2 };
/** Who comes back begins with occasional use: one of the lower levels. */
const RETURN_LEVELS = 4;

/** Days with use a year of each state. */
export const DAYS_A_YEAR = Float64Array.from({ length: STATES }, (_, state) =>
  state === 0 ? 0 : EVERY_WORKDAY / 2 ** (LEVEL_COUNT - state),
);

/** What is believed of a role at its first use: any level, equally. */
export const FIRST_ROLE = Float64Array.from({ length: STATES }, (_, state) =>
  state === 0 ? 0 : 1 / LEVEL_COUNT,
);

/**
 * Believed states a half-month later.
 * @param pace how fast roles end and move, 0 to 1: out of season little is decided
 * @param next takes the new belief, of the same sum; another array than `belief`
 */
export function later(belief: Float64Array, rates: RoleRates, pace: number, next: Float64Array): void {
  const ends = (rates.ends * pace) / STEPS;
  const half = (rates.moves * pace) / STEPS / 2;
  const silent = belief[0] ?? 0;
  const returning = (silent * rates.returns) / STEPS;
  let left = silent - returning;
  for (let state = 1; state < STATES; state++) {
    const now = belief[state] ?? 0;
    const below = state > 1 ? (belief[state - 1] ?? 0) : now;
    const above = state < STATES - 1 ? (belief[state + 1] ?? 0) : now;
    const back = state <= RETURN_LEVELS ? returning / RETURN_LEVELS : 0;
    next[state] = now * (1 - ends) + half * (below + above - 2 * now) + back;
    left += now * ends;
  }
  next[0] = left;
}

/** One person's state a half-month later. @param draw uniform in [0, 1) */
export function laterState(state: number, draw: number, rates: RoleRates, pace = 1): number {
  const at = draw * STEPS;
  if (state === 0) return at < rates.returns ? 1 + Math.floor((at / rates.returns) * RETURN_LEVELS) : 0;
  const { ends, moves } = rates;
  const event = at / pace;
  if (event < ends) return 0;
  if (event < ends + moves / 2) return Math.max(1, state - 1);
  return event < ends + moves ? Math.min(STATES - 1, state + 1) : state;
}
