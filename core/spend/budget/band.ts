import { quantile } from '@/core/forecast/quantile';
import type { Band } from './types';

/**
 * Expected value and 10-50-90 % of sums over parts of time, future by future: the band of a quarter is that of its
 * months' sums, not the sum of its months' bands.
 * @param sums `[path * parts + part]` @param from @param to the parts, `to` exclusive
 * @param before what is added to every future: what is over already
 * @param expected the parts' expected values, whole numbers that add up
 * @param brand of the unit
 */
export function bandOf<T extends number>(
  sums: Float64Array,
  paths: number,
  [from, to]: readonly [number, number],
  before: number,
  expected: readonly number[],
  brand: (value: number) => T,
): Band<T> {
  const totals = totalsOf(sums, paths, [from, to], before).sort();
  const at = (p: number) => brand(Math.round(quantile(totals, p)));
  const mean = expected.slice(from, to).reduce((sum, one) => sum + one, 0);
  return { expected: brand(mean), low: at(0.1), likely: at(0.5), high: at(0.9) };
}

/** Every future's sum over some parts. */
export function totalsOf(
  sums: Float64Array,
  paths: number,
  [from, to]: readonly [number, number],
  before: number,
): Float64Array {
  const parts = sums.length / paths;
  return Float64Array.from({ length: paths }, (_, path) => {
    let sum = before;
    for (let part = from; part < to; part++) sum += sums[path * parts + part] ?? 0;
    return sum;
  });
}

/** Whole expected values of the parts: what is over, and the mean of the futures. */
export function expectedOf(sums: Float64Array, paths: number, before: ArrayLike<number>): number[] {
  const parts = sums.length / paths;
  return Array.from({ length: parts }, (_, part) => {
    let sum = 0;
    for (let path = 0; path < paths; path++) sum += sums[path * parts + part] ?? 0;
    return Math.round((before[part] ?? 0) + sum / paths);
  });
}
