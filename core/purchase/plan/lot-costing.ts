import type { Costing } from './costing';
import { netOwed } from './net-owed';
import { type Counts, orderOfUse, type Supply } from './supply';

/** Costing whatever the order in which lots begin and expire: every future keeps what is left in each lot. */
export function lotCosting(supply: Supply): Costing {
  const { paths, segments, demand, enough, penalty, salvage, held, slots } = supply;
  const { sources } = orderOfUse(supply);
  const lots = Array.from(sources, (source) => (source < 0 ? held[-1 - source] : slots[source]) ?? NOTHING);
  const usable = Array.from({ length: segments }, (_, e) =>
    Int32Array.from(lots.keys()).filter((i) => (lots[i]?.start ?? 0) <= e && (lots[i]?.end ?? 0) > e),
  );
  const tokens = new Float64Array(lots.length);
  const left = new Float64Array(lots.length);
  const last = new Int16Array(segments * paths); // the lot that served last; the number of lots: something was short
  const refused = new Uint8Array(segments * paths);
  const filled = new Int32Array(segments * lots.length); // of the usable lots of a segment those with tokens
  const ends = new Int32Array(segments);
  const place = Int32Array.from(slots, (_, slot) => sources.indexOf(slot));

  const fill = (counts: Counts) => {
    for (const [i, source] of sources.entries())
      tokens[i] =
        source < 0 ? (held[-1 - source]?.tokens ?? 0) : (counts[source] ?? 0) * (slots[source]?.unit ?? 0);
    netOwed(tokens, lots, supply.owed);
    for (const [e, order] of usable.entries()) {
      let at = e * lots.length;
      for (let k = 0; k < order.length; k++) {
        const lot = order[k] ?? 0;
        if ((tokens[lot] ?? 0) > 0) filled[at++] = lot;
      }
      ends[e] = at;
    }
  };
  const run = (counts: Counts): number => {
    fill(counts);
    let sum = 0;
    for (let p = 0; p < paths; p++) {
      left.set(tokens);
      for (let e = 0; e < segments; e++) {
        const wanted = demand[e * paths + p] ?? 0;
        let need = wanted;
        let marginal = wanted > 0 ? lots.length : 0;
        const end = ends[e] ?? 0;
        for (let at = e * lots.length; at < end && need > 0; at++) {
          const lot = filled[at] ?? 0;
          const there = left[lot] ?? 0;
          if (there >= need) {
            left[lot] = there - need;
            need = 0;
            marginal = lot;
          } else {
            need -= there;
            left[lot] = 0;
          }
        }
        last[e * paths + p] = marginal;
        const spare = (enough[e * paths + p] ?? 0) - wanted;
        let missing = need + spare;
        if (need <= 0 && spare > 0)
          for (let at = e * lots.length; at < end && missing > 0; at++) missing -= left[filled[at] ?? 0] ?? 0;
        refused[e * paths + p] = missing > 0 ? 1 : 0;
        if (missing > 0) sum += missing * (penalty[e * paths + p] ?? 0);
      }
      for (let i = 0; i < lots.length; i++)
        if ((lots[i]?.end ?? 0) > segments) sum -= salvage * (left[i] ?? 0);
    }
    return sum / paths;
  };
  return {
    load: 6, // as measured, with its slopes
    settle: run,
    attempt: (counts) => run(counts),
    slopes() {
      const sums = new Float64Array(lots.length);
      const worth = new Float64Array(lots.length);
      for (let p = 0; p < paths; p++) {
        for (let i = 0; i < lots.length; i++) worth[i] = (lots[i]?.end ?? 0) > segments ? -salvage : 0;
        for (let e = segments - 1; e >= 0; e--) {
          const order = usable[e] ?? NONE;
          const marginal = last[e * paths + p] ?? 0;
          const value = marginal < lots.length ? (worth[marginal] ?? 0) : 0;
          const saved = refused[e * paths + p] ? (penalty[e * paths + p] ?? 0) : 0;
          for (const lot of order) {
            if (lot < marginal) worth[lot] = value;
            worth[lot] = (worth[lot] ?? 0) - saved;
          }
        }
        for (let i = 0; i < lots.length; i++) sums[i] = (sums[i] ?? 0) + (worth[i] ?? 0);
      }
      return Float64Array.from(place, (at) => (sums[at] ?? 0) / paths);
    },
  };
}

const NOTHING = { start: 0, end: 0 };
const NONE = new Int32Array(0);
