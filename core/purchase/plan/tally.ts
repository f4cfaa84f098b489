import { netOwed } from './net-owed';
import type { OrderSupply } from './order-supply';
import { type Counts, orderOfUse } from './supply';

/** What becomes of tokens and people under a plan, as means over the futures. */
export interface Tally {
  /** Cost of lock-outs on planned days, minor units. */
  readonly shortage: number;
  /** Tokens wanted after the planned days and not there, 1/100 tokens. */
  readonly shortAfter: number;
  /** Share of futures in which somebody is refused on a planned day. */
  readonly lockedOut: number;
  /** The same before anything ordered today can come, and from then on. */
  readonly lockedEarly: number;
  readonly lockedLater: number;
  /** Days' use refused on planned days. */
  readonly lockOutDays: number;
  /** By slot: tokens that expire unused, 1/100 tokens, and the share of futures in which a whole one does. */
  readonly stranded: readonly Stranded[];
  /** The same of the lots held, in their order, and of all together. */
  readonly heldStranded: readonly Stranded[];
  readonly anyStranded: Stranded;
}

export interface Stranded {
  readonly tokens: number;
  readonly chance: number;
}

/** Draw every future against the lots held and ordered, earliest expiry first. */
export function tallyOf(supply: OrderSupply, counts: Counts): Tally {
  const { paths, segments, demand, penalty, held, slots, planned, orderable, wanted } = supply;
  const sources = [...orderOfUse(supply).sources].filter((i) => i < 0 || (counts[i] ?? 0) > 0);
  const lots = sources.map((i) => (i < 0 ? held[-1 - i] : slots[i]) ?? { start: 0, end: 0 });
  const tokens = Float64Array.from(sources, (i) =>
    i < 0 ? (held[-1 - i]?.tokens ?? 0) : (counts[i] ?? 0) * (slots[i]?.unit ?? 0),
  );
  netOwed(tokens, lots, supply.owed);
  const usable = Array.from({ length: segments }, (_, e) =>
    [...lots.keys()].filter((i) => (lots[i]?.start ?? 0) <= e && (lots[i]?.end ?? 0) > e),
  );
  const left = new Float64Array(lots.length);
  const stranded = new Float64Array(lots.length);
  const strands = new Float64Array(lots.length);
  let [shortage, shortAfter, locked, lockedEarly, lockedLater, days] = [0, 0, 0, 0, 0, 0];
  let [allLeft, anyLeft] = [0, 0];
  for (let p = 0; p < paths; p++) {
    left.set(tokens);
    let early = false;
    let later = false;
    for (let e = 0; e < segments; e++) {
      const at = e * paths + p;
      const want = demand[at] ?? 0;
      let there = 0;
      let need = want;
      for (const lot of usable[e] ?? []) {
        const has = left[lot] ?? 0;
        const used = Math.min(need, has);
        left[lot] = has - used;
        need -= used;
        there += has;
      }
      if (e < planned) {
        const missing = Math.max(0, (wanted.enough[at] ?? 0) - there);
        shortage += missing * (penalty[at] ?? 0);
        if (want > 0) days += Math.min(1, missing / want) * (wanted.days[at] ?? 0);
        if (missing > ROUNDING && e < orderable) early = true;
        if (missing > ROUNDING && e >= orderable) later = true;
      } else shortAfter += need;
    }
    if (early || later) locked++;
    if (early) lockedEarly++;
    if (later) lockedLater++;
    let any = false;
    for (let i = 0; i < lots.length; i++) {
      allLeft += left[i] ?? 0;
      if ((left[i] ?? 0) >= WHOLE) any = true;
      stranded[i] = (stranded[i] ?? 0) + (left[i] ?? 0);
      if ((left[i] ?? 0) >= WHOLE) strands[i] = (strands[i] ?? 0) + 1;
    }
    if (any) anyLeft++;
  }
  const of = (source: number): Stranded => {
    const at = sources.indexOf(source);
    return at < 0
      ? { tokens: 0, chance: 0 }
      : { tokens: (stranded[at] ?? 0) / paths, chance: (strands[at] ?? 0) / paths };
  };
  return {
    shortage: shortage / paths,
    shortAfter: shortAfter / paths,
    lockedOut: locked / paths,
    lockedEarly: lockedEarly / paths,
    lockedLater: lockedLater / paths,
    lockOutDays: days / paths,
    stranded: slots.map((_, i) => of(i)),
    heldStranded: held.map((_, i) => of(-1 - i)),
    anyStranded: { tokens: allLeft / paths, chance: anyLeft / paths },
  };
}

const WHOLE = 100; // a token: less is no loss anybody sees
const ROUNDING = 1e-3; // of sums over many days, 1/100 tokens
