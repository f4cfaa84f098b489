import type { DemandFutures } from '../runway';

/** Futures of daily demand, made quick to add up between any two days. Day 1 is the futures' first; all `[day * paths + path]`, day 0 first. */
export interface DemandBook {
  readonly paths: number;
  readonly horizon: number;
  /** Tokens wanted by the end of a day. */
  readonly wanted: Float64Array;
  /** Tokens wanted before the last day with demand so far. */
  readonly beforeLast: Float64Array;
  /** Days with demand so far. */
  readonly busy: Uint16Array;
}

/** @param every take every so many-th future: futures of one model stand side by side, so the sample keeps their shares */
export function bookOf({ daily, paths: all, horizon }: DemandFutures, every = 1, factor = 1): DemandBook {
  const paths = Math.ceil(all / every);
  const size = (horizon + 1) * paths;
  const wanted = new Float64Array(size);
  const beforeLast = new Float64Array(size);
  const busy = new Uint16Array(size);
  for (let day = 1; day <= horizon; day++)
    for (let p = 0; p < paths; p++) {
      const tokens = factor * (daily[p * every * horizon + day - 1] ?? 0);
      const at = day * paths + p;
      const before = at - paths;
      wanted[at] = (wanted[before] ?? 0) + tokens;
      beforeLast[at] = (tokens > 0 ? wanted[before] : beforeLast[before]) ?? 0;
      busy[at] = (busy[before] ?? 0) + (tokens > 0 ? 1 : 0);
    }
  return { paths, horizon, wanted, beforeLast, busy };
}

/** What the mean future wants by the end of a day, 1/100 tokens. */
export function meanWanted({ wanted, horizon, paths }: DemandBook, day: number): number {
  const at = Math.min(horizon, day) * paths;
  return wanted.subarray(at, at + paths).reduce((sum, tokens) => sum + tokens, 0) / paths;
}

/** Demand of the segments that begin on some days, `[segment * paths + path]`. */
export interface SegmentDemand {
  readonly tokens: Float64Array;
  /** Days with demand. */
  readonly days: Float64Array;
  /**
   * What must be there when the segment begins so that nobody is refused in it: its tokens, or those before its last
   * day with demand and one day of the cheapest product, if that is more.
   */
  readonly enough: Float64Array;
}

export function bySegment(book: DemandBook, starts: readonly number[], leastNeed: number): SegmentDemand {
  const { paths, horizon, wanted, beforeLast, busy } = book;
  const size = starts.length * paths;
  const tokens = new Float64Array(size);
  const days = new Float64Array(size);
  const enough = new Float64Array(size);
  for (const [e, start] of starts.entries()) {
    const first = (start - 1) * paths;
    const last = ((starts[e + 1] ?? horizon + 1) - 1) * paths;
    for (let p = 0; p < paths; p++) {
      const at = e * paths + p;
      const before = wanted[first + p] ?? 0;
      const sum = (wanted[last + p] ?? 0) - before;
      const used = (busy[last + p] ?? 0) - (busy[first + p] ?? 0);
      tokens[at] = sum;
      days[at] = used;
      enough[at] = used > 0 ? Math.max(sum, (beforeLast[last + p] ?? 0) - before + leastNeed) : 0;
    }
  }
  return { tokens, days, enough };
}
