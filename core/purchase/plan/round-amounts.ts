import type { Aim, Plan } from './draft';
import { weigh } from './weigh';

/** Round amounts are what people order: up, by less than 5 %, as long as it costs hardly more than the plan did. */
export function roundAmounts(aim: Aim, plan: Plan, share: number): Plan {
  const { cost: before } = weigh(aim, plan);
  const limit = before + share * Math.max(0, before);
  let best = plan;
  for (const i of plan.amounts.keys()) {
    const amounts = best.amounts.with(i, roundUp(plan.amounts[i] ?? 0));
    const { cost } = weigh(aim, { days: plan.days, amounts });
    if (cost <= limit) best = { ...best, amounts };
  }
  return best;
}

/** To two figures, or the half of it: 12,387 to 12,500, 387 to 390. */
export function roundUp(tokens: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, tokens))) - 1) * (tokens >= 100 ? 0.5 : 1);
  return Math.ceil(Math.ceil(tokens / step) * step);
}
