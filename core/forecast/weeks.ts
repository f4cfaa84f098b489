import type { Day } from '@/core/units/brands';
import { day } from '@/core/units/brands';
import type { DemandHistory } from './types';

/** Seven days, counted back from the last known day so that no weekday is missing. */
export interface Week {
  /** Use of a usual workday in that week, centitokens: tokens / expected shares. */
  readonly level: number;
  /** How well it is known, 0-1. */
  readonly weight: number;
  /** Weeks before the last. */
  readonly age: number;
}

/** Index of the last day with any knowledge, -1: none. */
export function lastKnown({ weight }: DemandHistory): number {
  let last = weight.length - 1;
  while (last >= 0 && !((weight[last] ?? 0) > 0)) last--;
  return last;
}

/** The history as weeks, oldest first; weeks nothing (or nothing but closed days) is known of are left out. */
export function weeksOf(history: DemandHistory, share: (of: Day) => number): Week[] {
  const weeks: Week[] = [];
  for (let end = lastKnown(history), age = 0; end >= 0; end -= 7, age++) {
    let tokens = 0;
    let open = 0;
    let weight = 0;
    for (let i = Math.max(0, end - 6); i <= end; i++) {
      const known = history.weight[i] ?? 0;
      if (known <= 0) continue;
      tokens += history.values[i] ?? 0;
      open += share(day(history.from + i));
      weight += known / 7;
    }
    // Less than one workday's worth of open time says too little of the level.
    if (open >= 1) weeks.push({ level: tokens / open, weight, age });
  }
  return weeks.reverse();
}
