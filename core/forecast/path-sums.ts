import type { DemandPaths } from './types';

/** Use of each path from its first day through so many days. @param horizons ascending, within the paths' horizon */
export function pathSums(
  { daily, horizon, paths }: Omit<DemandPaths, 'from'>,
  horizons: readonly number[],
): Float64Array[] {
  const sums = horizons.map(() => new Float64Array(paths));
  for (let p = 0; p < paths; p++) {
    let sum = 0;
    let d = 0;
    for (const [i, days] of horizons.entries()) {
      for (; d < days; d++) sum += daily[p * horizon + d] ?? 0;
      const column = sums[i];
      if (column) column[p] = sum;
    }
  }
  return sums;
}
