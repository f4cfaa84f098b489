import type { Period } from '@/core/model/scalars';
import type { Company, Scope } from './types';

/** First index of a sorted column that is at least `value`. */
export function lowerBound(column: Int32Array, value: number): number {
  let low = 0;
  let high = column.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((column[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Numbers of the daily rows of a team (or all) in a period. */
export function* rowsIn({ usage }: Company, scope: Scope, period: Period): Generator<number> {
  const end = lowerBound(usage.day, period.to + 1);
  for (let i = lowerBound(usage.day, period.from); i < end; i++)
    if (scope === 'all' || usage.team[i] === scope) yield i;
}
