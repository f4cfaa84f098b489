import { minor } from '@/core/units/brands';
import { type Draft, NOTHING, type Plan, settleAmounts } from './draft';
import { byNumberOfOrders, fewestFirst, leastOfAll } from './drafts';
import { impliedLockOutDay, keeps, leastEnough, type Priced, unavoidable } from './lock-out-day';
import { asLateAsCan } from './order-by';
import { outcomeOf } from './outcome';
import type { Judgement, Renewal } from './renewal-types';
import { roundAmounts } from './round-amounts';
import { shiftDays } from './shift-days';
import type { Situation } from './situation';

/** Costs that differ by less are the same: the flat bottom. Fewer orders, round amounts and a later day together stay within it. */
export const FLAT = 0.01;
const FEWER = 0.6 * FLAT;
const ROUNDED = 0.3 * FLAT;
const LATER = 0.1 * FLAT;

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
  const { lockOutDay, plan } =
    judgement.kind === 'confidence'
      ? sureEnough(situation, coarse, judgement.confidence, seed)
      : { lockOutDay: judgement.cost, plan: cheapest(situation, coarse, judgement.cost, seed) };
  const aim = { situation, lockOutDay: minor(Math.round(lockOutDay ?? 0)) };
  const sure = (tried: Plan) =>
    judgement.kind !== 'confidence' || lockOutDay === null || keeps(situation, tried, judgement.confidence);
  const rounded = roundAmounts(aim, plan, ROUNDED);
  return {
    best: outcomeOf(aim, asLateAsCan(aim, rounded, LATER, sure)),
    lockOutDay: lockOutDay === null ? null : aim.lockOutDay,
    unavoidable: unavoidable(situation),
  };
}

function sketches(coarse: Situation, lockOutDay: number, seed: number): readonly Draft[] {
  const aim = { situation: coarse, lockOutDay };
  return fewestFirst(aim, byNumberOfOrders(aim, seed), FEWER);
}

function cheapest(situation: Situation, coarse: Situation, lockOutDay: number, seed: number): Plan {
  return settleAmounts({ situation, lockOutDay }, sketches(coarse, lockOutDay, seed)[0] ?? NOTHING);
}

/** The plan that keeps a confidence; a null cost: without an order. */
function sureEnough(
  situation: Situation,
  coarse: Situation,
  confidence: number,
  seed: number,
): Priced | { readonly lockOutDay: null; readonly plan: Plan } {
  if (keeps(situation, NOTHING, confidence)) return { lockOutDay: null, plan: NOTHING };
  const implied = impliedLockOutDay(coarse, confidence, seed);
  const bounds = [implied, implied * 100] as const;
  // A sketch knows only some of the futures: where its plan isn't sure enough in all, earlier or more orders are.
  for (const start of sketches(coarse, implied, seed))
    for (const days of [
      () => start,
      (cost: number) => shiftDays({ situation: coarse, lockOutDay: cost }, start),
    ]) {
      const best = (cost: number) => settleAmounts({ situation, lockOutDay: cost }, days(cost));
      const found = leastEnough(situation, best, confidence, bounds);
      if (keeps(situation, found.plan, confidence)) return found;
    }
  const least = leastOfAll({ situation, lockOutDay: bounds[1] }, seed);
  return { lockOutDay: bounds[1], plan: least };
}
