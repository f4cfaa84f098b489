import type { Day } from '@/core/units/brands';
import { day } from '@/core/units/brands';
import type { DemandHistory } from './types';

/** Days kept: about the last year. */
const MOST_DAYS = 260;
/** A belief where hardly any day is known exactly. */
const PRIOR = [0.6, 0.75, 0.85, 0.95, 1, 1.05, 1.15, 1.25, 1.4];

/** How single days of a week differ from what their weekday lets expect: factors around 1, to be resampled. */
export function dayNoise(history: DemandHistory, share: (of: Day) => number): number[] {
  const { values, weight, from } = history;
  const factors: number[] = [];
  for (let i = values.length - 1; i >= 6 && factors.length < MOST_DAYS; i--) {
    const expected = share(day(from + i));
    if (weight[i] !== 1 || expected < 0.5) continue; // weekends' and holidays' factors are wild and matter little
    let tokens = 0;
    let open = 0;
    for (let k = i - 6; k <= i; k++) {
      if (weight[k] !== 1) continue;
      tokens += values[k] ?? 0;
      open += share(day(from + k));
    }
    if (tokens > 0) factors.push(((values[i] ?? 0) * open) / (tokens * expected));
  }
  const all = factors.length >= 20 ? factors : [...factors, ...PRIOR];
  const mean = all.reduce((sum, factor) => sum + factor, 0) / all.length;
  return mean > 0 ? all.map((factor) => factor / mean) : [1];
}
