import { addDays } from '@/core/units/day';
import { type Aim, costOf, type Plan } from './draft';
import { weigh } from './weigh';

/**
 * The first order on the last day on which it costs hardly more, the others as they are: that is the day to order by.
 * @param share of the cost that doesn't count
 * @param allowed whether a plan is one that may be followed
 */
export function asLateAsCan(aim: Aim, plan: Plan, share: number, allowed: (plan: Plan) => boolean): Plan {
  const [first, next] = plan.days;
  if (first === undefined) return plan;
  const { today, days: planned, leadTimeDays } = aim.situation;
  const end = next ?? today + Math.max(0, planned - leadTimeDays) + 1;
  const limit = costOf(aim, plan) + share * Math.max(0, weigh(aim, plan).cost);
  let latest = plan;
  for (let by = 1; first + by < end; by++) {
    const later = { ...plan, days: plan.days.with(0, addDays(first, by)) };
    if (costOf(aim, later) > limit || !allowed(later)) break;
    latest = later;
  }
  return latest;
}
