import { meanWanted } from './demand-book';
import { NOTHING, type Plan } from './draft';
import { leastOfAll } from './drafts';
import { type Situation, TOKEN } from './situation';
import { weigh } from './weigh';

const HALVINGS = 10;

/** A plan and what a day's use refused must cost for it. */
export interface Priced {
  readonly lockOutDay: number;
  readonly plan: Plan;
}

/**
 * What a lock-out day must cost for the best plan to keep a confidence: the dearer it is, the fewer futures are locked
 * out. Found by halving.
 * @param best the best plan at a cost
 * @param low a cost that may be enough, and @param high one that should be, minor units
 */
export function leastEnough(
  situation: Situation,
  best: (lockOutDay: number) => Plan,
  confidence: number,
  [low, high]: readonly [low: number, high: number],
): Priced {
  const at = (lockOutDay: number): Priced => ({ lockOutDay, plan: best(lockOutDay) });
  const first = at(low);
  if (keeps(situation, first.plan, confidence)) return first;
  let enough = at(high);
  let tooLow = low;
  for (let i = 0; i < HALVINGS; i++) {
    const next = at(Math.sqrt(tooLow * enough.lockOutDay));
    if (keeps(situation, next.plan, confidence)) enough = next;
    else tooLow = next.lockOutDay;
  }
  return enough;
}

/** The lock-out cost a confidence amounts to, by plans on a grid of months. */
export function impliedLockOutDay(situation: Situation, confidence: number, seed: number): number {
  const bounds = lockOutBounds(situation);
  let near: Plan = leastOfAll({ situation, lockOutDay: bounds[1] }, seed);
  const best = (lockOutDay: number) => {
    near = leastOfAll({ situation, lockOutDay }, seed, near);
    return near;
  };
  return leastEnough(situation, best, confidence, bounds).lockOutDay;
}

/** Bounds for the halving: the price of a hundredth of a busy day's tokens, and a thousand times a day's. */
function lockOutBounds({ book, tiers }: Situation): readonly [low: number, high: number] {
  const { paths, horizon, busy } = book;
  const days = busy.subarray(horizon * paths).reduce((sum, count) => sum + count, 0) / paths;
  const tokens = meanWanted(book, horizon) / TOKEN / Math.max(1, days);
  const perDay = Math.max(1, tokens * (tiers[0]?.perToken ?? 0));
  return [perDay / 100, perDay * 1000];
}

/**
 * Whether a plan keeps a confidence. Lock-outs before anything ordered today can come are nobody's choice any more:
 * where they alone are more than the confidence allows, it holds for the days after them.
 */
export function keeps(situation: Situation, plan: Plan, confidence: number): boolean {
  const { lockedOut, lockedEarly, lockedLater } = weigh({ situation, lockOutDay: 0 }, plan).tally;
  const spare = 1 - confidence + ROUNDING;
  return (lockedEarly > spare ? lockedLater : lockedOut) <= spare;
}

/** Share of futures locked out before anything ordered today can come. */
export const unavoidable = (situation: Situation): number =>
  weigh({ situation, lockOutDay: 0 }, NOTHING).tally.lockedEarly;

const ROUNDING = 1e-9;
