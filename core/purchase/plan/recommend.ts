import { minor } from '@/core/units/brands';
import { type Aim, type Draft, NOTHING, settleAmounts } from './draft';
import { byNumberOfOrders, fewestOrders } from './drafts';
import { impliedLockOutDay, keeps, leastLockOutDay, unavoidable } from './lock-out-day';
import { outcomeOf } from './outcome';
import type { Judgement, Renewal } from './renewal-types';
import { roundAmounts } from './round-amounts';
import type { Situation } from './situation';

/** Costs that differ by less are the same: the flat bottom. Fewer orders and round amounts together stay within it. */
export const FLAT = 0.01;
const FEWER = 0.6 * FLAT;
const ROUNDED = 0.3 * FLAT;

/**
 * When and how much to order so that expected price, lock-outs and stranding are least: of the plans within 1 % of the
 * least cost the one with the fewest orders, in round amounts.
 * @param coarse the same situation sketched: it chooses the days; all futures and single tokens decide the amounts
 */
export function recommend(
  situation: Situation,
  coarse: Situation,
  judgement: Judgement,
  seed: number,
): Renewal {
  const already = unavoidable(situation);
  if (judgement.kind === 'lock-out-day') {
    const aim = { situation, lockOutDay: judgement.cost };
    const draft = settleAmounts(aim, structure({ situation: coarse, lockOutDay: judgement.cost }, seed));
    const best = outcomeOf(aim, roundAmounts(aim, draft, ROUNDED));
    return { best, lockOutDay: judgement.cost, unavoidable: already };
  }
  const { confidence } = judgement;
  if (keeps(situation, NOTHING, confidence))
    return { best: outcomeOf({ situation, lockOutDay: 0 }, NOTHING), lockOutDay: null, unavoidable: already };
  const sketched = impliedLockOutDay(coarse, confidence, seed);
  const start = structure({ situation: coarse, lockOutDay: sketched }, seed);
  const found = leastLockOutDay(situation, start, confidence, [sketched, sketched * 100]);
  const aim = { situation, lockOutDay: minor(Math.round(found.lockOutDay)) };
  return {
    best: outcomeOf(aim, roundAmounts(aim, found.plan, ROUNDED)),
    lockOutDay: aim.lockOutDay,
    unavoidable: already,
  };
}

const structure = (aim: Aim, seed: number): Draft => fewestOrders(aim, byNumberOfOrders(aim, seed), FEWER);
