import { quantile } from './quantile';
import type { Random } from './random';
import type { WeeklyTotals } from './weekly-totals';

/** A small week among those with use: the smallest of all may be a slip. */
const SMALL = 0.1;

/**
 * Weeks below a small one don't exist where use often pauses: somebody used a day's worth or nothing. Such weeks become
 * nothing or a small week, by chance and the same on average. Units without empty weeks are left alone.
 * @param weeks in multiples of the usual use
 */
export function roundSmallWeeks(totals: WeeklyTotals, weeks: Float64Array, random: Random): void {
  const used: number[] = [];
  let empty = false;
  for (const [week, level] of totals.level.entries()) {
    if (!((totals.known[week] ?? 0) > 0)) continue;
    if (level > 0) used.push(level / totals.scale);
    else empty ||= used.length > 0;
  }
  if (!empty) return;
  const small = quantile(Float64Array.from(used).sort(), SMALL);
  for (const [i, use] of weeks.entries())
    if (use > 0 && use < small) weeks[i] = random() * small < use ? small : 0;
}
