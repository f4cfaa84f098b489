import type { Day } from '@/core/units/brands';
import { weekdayOf } from '@/core/units/day';

/** A weekend day is about an eighth of a workday where nothing is known: offices use 1-9 % of their volume at weekends. */
const DEFAULT = [1, 1, 1, 1, 1, 0.12, 0.12] as const;
/** Exact days of one weekday that weigh as much as the default. */
const PRIOR_DAYS = 3;

/** Share of use by weekday (Monday first), as a multiple of a workday: learned from exact days, pulled toward the default. */
export function weekdayProfile(exact: readonly { readonly day: Day; readonly tokens: number }[]): number[] {
  const sums = DEFAULT.map(() => 0);
  const counts = DEFAULT.map(() => 0);
  for (const { day, tokens } of exact) {
    const w = weekdayOf(day);
    sums[w] = (sums[w] ?? 0) + tokens;
    counts[w] = (counts[w] ?? 0) + 1;
  }
  const expected = DEFAULT.reduce((sum, share, w) => sum + share * (counts[w] ?? 0), 0);
  const level = sums.reduce((a, b) => a + b, 0) / expected; // tokens of a usual workday
  if (!(level > 0)) return [...DEFAULT];
  // Never quite zero: a period that holds only such days must still be able to hold its total.
  return DEFAULT.map((share, w) =>
    Math.max(0.001, ((sums[w] ?? 0) / level + PRIOR_DAYS * share) / ((counts[w] ?? 0) + PRIOR_DAYS)),
  );
}
