/** Daily demand of many futures: `daily[path * horizon + day - 1]`. */
export interface DailyPaths {
  readonly daily: Float64Array;
  readonly paths: number;
  readonly horizon: number;
}

/** First days of the segments, ascending from 1, when lots begin or stop on these days (days beyond the horizon don't count). */
export function segmentStarts(days: Iterable<number>, horizon: number): number[] {
  const inside = [...days].filter((day) => day >= 1 && day <= horizon);
  return [...new Set([1, ...inside])].sort((a, b) => a - b);
}

/** The segment a day begins; days after the horizon: the number of segments. Days between two begin none. */
export const segmentAt = (starts: readonly number[], day: number): number => {
  const at = starts.findIndex((start) => start >= day);
  return at < 0 ? starts.length : at;
};

/** Demand by segment: `[segment * paths + path]`. Adding up days loses nothing, as no lot begins or ends between. */
export function addUp({ daily, paths, horizon }: DailyPaths, starts: readonly number[]): Float64Array {
  const demand = new Float64Array(starts.length * paths);
  for (const [e, start] of starts.entries()) {
    const end = starts[e + 1] ?? horizon + 1;
    for (let p = 0; p < paths; p++) {
      let sum = 0;
      for (let d = start; d < end; d++) sum += daily[p * horizon + d - 1] ?? 0;
      demand[e * paths + p] = sum;
    }
  }
  return demand;
}
