import type { Day } from '@/core/units/brands';
import type { DemandHistory } from './types';

/** The history through a day at the latest. */
export function cutHistory({ from, values, weight }: DemandHistory, last: Day): DemandHistory {
  const length = Math.max(0, Math.min(values.length, last - from + 1));
  return { from, values: values.subarray(0, length), weight: weight.subarray(0, length) };
}

/** Days known exactly or by estimate. */
export const daysKnown = ({ weight }: DemandHistory): number =>
  weight.reduce((count, sure) => count + (sure > 0 ? 1 : 0), 0);

/** Days known exactly. */
export const daysExact = ({ weight }: DemandHistory): number =>
  weight.reduce((count, sure) => count + (sure >= 1 ? 1 : 0), 0);
