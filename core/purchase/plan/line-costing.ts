import type { Costing } from './costing';
import { type Counts, orderOfUse, type Supply } from './supply';

/**
 * Costing where lots expire in the order they begin. All tokens then stand in one line, and a future is one number:
 * how far down the line it has come. What expires moves it on, what is wanted moves it up to what has begun.
 */
export function lineCosting(supply: Supply): Costing {
  const { paths, segments, demand, enough, penalty, salvage, held, slots, owed } = supply;
  const { sources } = orderOfUse(supply);
  const lots = sources.length;
  const begun = new Int32Array(segments + 1); // lots in line that have begun in a segment
  const ended = new Int32Array(segments + 1); // that have ended before it
  for (const [at, source] of sources.entries()) {
    const lot = source < 0 ? held[-1 - source] : slots[source];
    for (let e = lot?.start ?? 0; e <= segments; e++) begun[e] = at + 1;
    for (let e = lot?.end ?? 0; e <= segments; e++) ended[e] = at + 1;
  }
  const line = new Float64Array(lots + 1); // where each lot ends in the line
  const come = new Float64Array((segments + 1) * paths).fill(owed, 0, paths);
  const cost = new Float64Array(segments + 1);
  const trial = new Float64Array(paths);

  const lineUp = (counts: Counts) => {
    for (let at = 0; at < lots; at++) {
      const source = sources[at] ?? 0;
      const tokens =
        source < 0 ? (held[-1 - source]?.tokens ?? 0) : (counts[source] ?? 0) * (slots[source]?.unit ?? 0);
      line[at + 1] = (line[at] ?? 0) + tokens;
    }
  };
  /** Moves every future on by a segment. @returns the cost of what is short, summed over the futures */
  const move = (e: number, from: Float64Array, fromAt: number, to: Float64Array, toAt: number): number => {
    const gone = line[ended[e] ?? 0] ?? 0;
    const there = line[begun[e] ?? 0] ?? 0;
    const wanted = e * paths;
    let sum = 0;
    for (let p = 0; p < paths; p++) {
      let at = from[fromAt + p] ?? 0;
      if (at < gone) at = gone;
      let next = at + (demand[wanted + p] ?? 0);
      const must = at + (enough[wanted + p] ?? 0);
      if (must > there) {
        const least = Math.max(at, there);
        sum += (must - least) * (penalty[wanted + p] ?? 0);
        if (next > there) next = least;
      }
      to[toAt + p] = next;
    }
    return sum;
  };
  const left = (at: Float64Array, offset: number): number => {
    if (salvage === 0) return 0;
    const gone = line[ended[segments] ?? 0] ?? 0;
    const all = line[lots] ?? 0;
    let sum = 0;
    for (let p = 0; p < paths; p++) sum += Math.max(0, all - Math.max(gone, at[offset + p] ?? 0));
    return sum * salvage;
  };
  return {
    load: 1,
    settle(counts) {
      lineUp(counts);
      for (let e = 0; e < segments; e++)
        cost[e + 1] = (cost[e] ?? 0) + move(e, come, e * paths, come, (e + 1) * paths);
      return ((cost[segments] ?? 0) - left(come, segments * paths)) / paths;
    },
    attempt(counts, from) {
      lineUp(counts);
      let sum = cost[from] ?? 0;
      for (let e = from; e < segments; e++)
        sum += e === from ? move(e, come, e * paths, trial, 0) : move(e, trial, 0, trial, 0);
      return (sum - (from < segments ? left(trial, 0) : left(come, segments * paths))) / paths;
    },
    slopes() {
      // Backwards: what it would change to have come further (`later`), summed by where the line's marks stand.
      const ofThere = new Float64Array(segments + 1);
      const ofGone = new Float64Array(segments + 1);
      const end = line[ended[segments] ?? 0] ?? 0;
      const all = line[lots] ?? 0;
      for (let p = 0; p < paths; p++) {
        let later = 0;
        const last = come[segments * paths + p] ?? 0;
        if (Math.max(last, end) < all) {
          ofThere[segments] = (ofThere[segments] ?? 0) - salvage;
          if (last >= end) later = salvage;
          else ofGone[segments] = (ofGone[segments] ?? 0) + salvage;
        }
        for (let e = segments - 1; e >= 0; e--) {
          const gone = line[ended[e] ?? 0] ?? 0;
          const there = line[begun[e] ?? 0] ?? 0;
          const was = come[e * paths + p] ?? 0;
          const at = Math.max(was, gone);
          if (at + (enough[e * paths + p] ?? 0) > there && at <= there) {
            const price = penalty[e * paths + p] ?? 0;
            const over = at + (demand[e * paths + p] ?? 0) > there ? later : 0;
            ofThere[e] = (ofThere[e] ?? 0) + over - price;
            later += price - over;
          }
          if (was < gone) {
            ofGone[e] = (ofGone[e] ?? 0) + later;
            later = 0;
          }
        }
      }
      return Float64Array.from(slots, ({ start, end: ends }) => {
        let sum = 0;
        for (let e = start; e <= segments; e++) sum += ofThere[e] ?? 0;
        for (let e = ends; e <= segments; e++) sum += ofGone[e] ?? 0;
        return sum / paths;
      });
    },
  };
}
