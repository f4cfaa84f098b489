/** Segments in which tokens can be used: from `start` up to before `end`. A segment is a stretch of days in which no lot begins or ends. */
export interface Usable {
  readonly start: number;
  /** The number of segments: expires with the last one. One more: lasts beyond it. */
  readonly end: number;
}

/** Tokens that are there or on their way, whatever is bought. */
export interface HeldLot extends Usable {
  readonly tokens: number;
}

/** One thing that may be bought on one day: so many units of so many tokens. */
export interface Slot extends Usable {
  /** Tokens of one unit. */
  readonly unit: number;
  /** Fewest units of an order (none is always allowed), and the most worth trying. */
  readonly least: number;
  readonly most: number;
  /** Price of an order of so many units, 0 for none. */
  readonly price: (count: number) => number;
  /** Counts at which the price jumps: worth trying exactly. */
  readonly jumps: readonly number[];
}

/** Futures of demand added up by segment, the tokens there are, and what may be bought. Costs in one unit of money. */
export interface Supply {
  readonly paths: number;
  readonly segments: number;
  /** Tokens wanted: `demand[segment * paths + path]`. */
  readonly demand: Float64Array;
  /** Tokens that must be there for it: as many, or more where the last ones can't be used; same layout. */
  readonly enough: Float64Array;
  /** What a token costs that must be there and isn't; same layout. */
  readonly penalty: Float64Array;
  /** What a token is worth that is left and lasts beyond the end. */
  readonly salvage: number;
  /** Tokens owed already: the first ones bought are netted against it. */
  readonly owed: number;
  readonly held: readonly HeldLot[];
  readonly slots: readonly Slot[];
}

/** How many units of each slot are bought. */
export type Counts = Int32Array;

/** Held lots (negative: `-1 - index`) and slots in the order their tokens are used: earliest expiry first. */
export function orderOfUse({ held, slots }: Supply): {
  readonly sources: Int32Array;
  readonly inLine: boolean;
} {
  const all = [
    ...held.map(({ start, end }, i) => ({ start, end, source: -1 - i })),
    ...slots.map(({ start, end }, i) => ({ start, end, source: i })),
  ].sort((a, b) => a.end - b.end || a.start - b.start);
  const inLine = all.every(({ start }, i) => start >= (all[i - 1]?.start ?? 0));
  return { sources: Int32Array.from(all, ({ source }) => source), inLine };
}

/** What an order of so many units costs, over all slots. */
export function priceOf({ slots }: Supply, counts: Counts): number {
  let sum = 0;
  for (const [i, slot] of slots.entries()) {
    const count = counts[i] ?? 0;
    if (count > 0) sum += slot.price(count);
  }
  return sum;
}
