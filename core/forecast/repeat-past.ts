import type { Random } from './random';
import type { WeeklyTotals } from './weekly-totals';

/** One future in ten is made of what really happened: it guards against all settings being wrong in the same way. */
const SHARE = 0.1;
/** Quarters of a year, drawn from the last two years. */
const STRETCH = 13;
const LOOK_BACK = 104;
/** With less than two months there is nothing to repeat. */
const LEAST_WEEKS = 8;

/** Replace a tenth of the futures by stretches of known past weeks, in multiples of the usual use. */
export function repeatPast(totals: WeeklyTotals, weeks: Float64Array, ahead: number, random: Random): void {
  const past: number[] = [];
  for (let week = Math.max(0, totals.count - LOOK_BACK); week < totals.count; week++)
    if ((totals.known[week] ?? 0) > 0) past.push((totals.level[week] ?? 0) / totals.scale);
  if (past.length < LEAST_WEEKS) return;
  for (let offset = 0; offset < weeks.length; offset += ahead) {
    if (random() >= SHARE) continue;
    let start = 0;
    for (let week = 0; week < ahead; week++) {
      if (week % STRETCH === 0) start = Math.floor(random() * past.length);
      weeks[offset + week] = past[(start + (week % STRETCH)) % past.length] ?? 0;
    }
  }
}
