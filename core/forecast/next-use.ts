import type { UseRange } from '@/core/model/forecast-band';
import type { Day } from '@/core/units/brands';
import { rangeOf } from './forecast-band';
import { pathSums } from './path-sums';
import type { DemandPaths } from './types';

const AHEAD = [28, 90, 365] as const;

/** Use of the next weeks, quarter and year from a day on, as far as the futures reach. */
export function nextUse(futures: DemandPaths, from: Day): (UseRange & { readonly days: number })[] {
  const skipped = from - futures.from;
  return AHEAD.filter((days) => skipped + days <= futures.horizon).map((days) => {
    const [before, through] = pathSums(futures, [skipped, skipped + days]);
    return { days, ...rangeOf(Float64Array.from(through ?? [], (sum, p) => sum - (before?.[p] ?? 0))) };
  });
}
