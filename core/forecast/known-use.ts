import type { Day } from '@/core/units/brands';
import type { DemandHistory } from './types';

/**
 * Use from a day to a day, inclusive, centitokens; an empty span is 0.
 * @param least how well every day must be known, see `DemandHistory`; left out: at all
 * @returns null when not all days are
 */
export function knownUse(
  { from, values, weight }: DemandHistory,
  first: Day | number,
  last: Day | number,
  least = Number.MIN_VALUE,
): number | null {
  let sum = 0;
  for (let at = first - from; at <= last - from; at++) {
    if ((weight[at] ?? 0) < least) return null;
    sum += values[at] ?? 0;
  }
  return Math.round(sum);
}

/** Whether what is known through a day says nothing of the next: one of both is known exactly. */
export const isBreak = ({ from, weight }: DemandHistory, on: Day | number): boolean =>
  (weight[on - from] ?? 0) >= 1 || (weight[on - from + 1] ?? 0) >= 1;
