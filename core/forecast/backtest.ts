import { type Day, day } from '@/core/units/brands';
import { cutHistory } from './cut-history';
import { forecastDemand } from './forecast-demand';
import { isBreak, knownUse } from './known-use';
import { pathSums } from './path-sums';
import { quantile } from './quantile';
import type { DemandHistory } from './types';
import { weekdayNaive } from './weekday-naive';

/** Horizons a card speaks of: a week, about a month, about a quarter. */
export const HORIZONS = [7, 28, 90] as const;
/** A forecast must have seen a month. */
const LEAST_SEEN = 28;
/** One origin a week over the last year: older ones say little of today's team. */
const STEP = 7;
const MOST_ORIGINS = 52;
/** Enough for a median and a band that are scored over many origins. */
const PATHS = 300;

/** One forecast of the past, and what came. Centitokens over all the days. */
export interface Scored {
  /** Last day the forecast saw. */
  readonly origin: Day;
  readonly days: number;
  readonly low: number;
  readonly likely: number;
  readonly high: number;
  readonly naive: number;
  readonly actual: number;
}

/**
 * Forecast again and again from past days, each time from what was known then, and compare with what came. Newest first.
 * Days of which only a longer period's sum is known don't count as what came, nor is a forecast begun inside such a
 * period: it would know its future. Time O(origins x (history + paths)).
 */
export function backtest(history: DemandHistory, holidays: readonly Day[], seed: number): Scored[] {
  const { from, values } = history;
  const shortest = Math.min(...HORIZONS);
  const scored: Scored[] = [];
  const newest = values.length - 1 - shortest;
  for (let back = 0; back < MOST_ORIGINS; back++) {
    const at = newest - STEP * back;
    if (at + 1 < LEAST_SEEN) break;
    if (!isBreak(history, from + at)) continue;
    const horizons = HORIZONS.filter((days) => whatCame(history, from + at, days) !== null);
    const horizon = Math.max(0, ...horizons);
    if (horizon === 0) continue;
    const seen = cutHistory(history, day(from + at));
    const found = forecastDemand({ history: seen, horizon, paths: PATHS, seed: seed + back, holidays });
    if (found.kind === 'withheld') continue;
    const naive = weekdayNaive(seen, horizons);
    const sums = pathSums(found, horizons);
    for (const [i, days] of horizons.entries()) {
      const ascending = (sums[i] ?? new Float64Array(1)).sort();
      scored.push({
        origin: day(from + at),
        days,
        low: quantile(ascending, 0.1),
        likely: quantile(ascending, 0.5),
        high: quantile(ascending, 0.9),
        naive: naive[i] ?? 0,
        actual: whatCame(history, from + at, days) ?? 0,
      });
    }
  }
  return scored;
}

/** What was used on the days after one; null when they aren't all known, or only as part of a longer period. */
const whatCame = (history: DemandHistory, on: number, days: number): number | null =>
  // A day placed from a period of n days weighs 1 / sqrt(n).
  on + days < history.from + history.values.length
    ? knownUse(history, on + 1, on + days, 0.999 / Math.sqrt(days))
    : null;
