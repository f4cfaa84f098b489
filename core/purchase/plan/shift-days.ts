import { type Day, day } from '@/core/units/brands';
import { type Aim, costOf, type Draft, settleAmounts } from './draft';

const SHIFTS = [16, 8, 4, 2, 1].flatMap((by) => [by, -by]);
const ROUNDS = 6;

/** The same orders on better days: each is shifted as long as that helps, then the amounts follow. At the same cost the later day stands. */
export function shiftDays(aim: Aim, draft: Draft): Draft {
  const { today, days: planned, leadTimeDays } = aim.situation;
  const last = today + Math.max(0, planned - leadTimeDays);
  let best = draft;
  for (let round = 0; round < ROUNDS; round++) {
    let shifted = best;
    for (const i of best.days.keys())
      for (const by of SHIFTS) {
        const now = shifted.days[i] ?? today;
        const moved = day(Math.min(last, Math.max(today, now + by)));
        if (moved === now || shifted.days.some((other, k) => k !== i && order(other, moved, k, i))) continue;
        const days = shifted.days.with(i, moved);
        const cost = costOf(aim, { days, amounts: shifted.amounts });
        const margin = 1e-9 * Math.max(1, Math.abs(shifted.cost));
        if (cost < shifted.cost - margin || (moved > now && cost <= shifted.cost + margin))
          shifted = { days, amounts: shifted.amounts, cost };
      }
    const settled = settleAmounts(aim, shifted);
    if (settled.cost >= best.cost - 1e-6 * Math.max(1, Math.abs(best.cost)))
      return settled.cost <= best.cost ? settled : best;
    best = settled;
  }
  return best;
}

/** Whether another order's day is in the way: orders keep their order, one a day. */
const order = (other: Day, moved: Day, k: number, i: number): boolean =>
  k < i ? other >= moved : other <= moved;
