import { minor } from '@/core/units/brands';
import { NOTHING } from './draft';
import { outcomeOf } from './outcome';
import { recommend } from './recommend';
import type { RenewalCase } from './renewal-case';
import type { Outcome } from './renewal-types';

/** So little of the use left that nothing is ordered for it. */
const HARDLY_ANY = 1e-3;

/**
 * The best orders if more or less of the use were on tokens, as other seats would make it.
 * @param demands each multiplies every future's use: 0.5 is half of it
 * @param lockOutDay minor units a lock-out day is counted at, the same for all, so that they can be compared
 * @param seed the same seed gives the same plans
 */
export function weighWays(
  found: RenewalCase,
  demands: readonly number[],
  lockOutDay: number,
  seed: number,
): Outcome[] {
  const known = new Map<number, Outcome>(); // two ways may need the same
  const weigh = (demand: number): Outcome => {
    const { situation, coarse } = found.situations(Math.max(0, demand));
    const outcome =
      demand <= HARDLY_ANY
        ? outcomeOf({ situation, lockOutDay }, NOTHING)
        : recommend(situation, coarse, found.judgement, seed).best;
    const shortage = minor(Math.round(outcome.lockOutDays * lockOutDay) + 0);
    return { ...outcome, shortage, total: minor(outcome.price + shortage - outcome.carried) };
  };
  return demands.map((demand) => {
    const outcome = known.get(demand) ?? weigh(demand);
    known.set(demand, outcome);
    return outcome;
  });
}
