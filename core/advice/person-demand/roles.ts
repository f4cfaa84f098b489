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

/** Roles end once in ten months on average: people leave, projects end, teams reorganise. */
const ENDS = 1.2 / STEPS;
/** Twice a year a role's use doubles or halves. */
const MOVES = 2 / STEPS;
/** One silent person in five is back within a year, and begins with occasional use: one of the lower levels. */
const RETURNS = 0.2 / STEPS;
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
 * @returns a new vector of the same sum
 */
export function later(belief: Float64Array, pace = 1): Float64Array {
  const ends = ENDS * pace;
  const next = new Float64Array(STATES);
  const silent = belief[0] ?? 0;
  let ended = 0;
  for (let state = 1; state < STATES; state++) {
    const now = belief[state] ?? 0;
    const half = ((MOVES * pace) / 2) * now;
    const down = state > 1 ? half : 0;
    const up = state < STATES - 1 ? half : 0;
    next[state] = (next[state] ?? 0) + now * (1 - ends) - down - up;
    if (down > 0) next[state - 1] = (next[state - 1] ?? 0) + down;
    if (up > 0) next[state + 1] = (next[state + 1] ?? 0) + up;
    if (state <= RETURN_LEVELS) next[state] = (next[state] ?? 0) + (silent * RETURNS) / RETURN_LEVELS;
    ended += now * ends;
  }
  next[0] = silent * (1 - RETURNS) + ended;
  return next;
}

/** One person's state a half-month later. @param draw uniform in [0, 1) */
export function laterState(state: number, draw: number, pace = 1): number {
  if (state === 0) return draw < RETURNS ? 1 + Math.floor((draw / RETURNS) * RETURN_LEVELS) : 0;
  const drawn = draw / pace;
  if (drawn < ENDS) return 0;
  if (drawn < ENDS + MOVES / 2) return Math.max(1, state - 1);
  return drawn < ENDS + MOVES ? Math.min(STATES - 1, state + 1) : state;
}
