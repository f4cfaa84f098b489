/** Lots as arrays, in the order they are used. */
export interface LotQueue {
  /** Tokens left in each lot, centitokens. */
  readonly tokens: Float64Array;
  /** Last day each lot serves, counted from the first day (1); below 1: expired before. */
  readonly lastDay: Int32Array;
}

/**
 * One future: use each day's demand from the lots, earliest expiry first. A lot serves through its last day.
 * Somebody is refused on a day with demand when the balance is less than that demand, or less than one day of any
 * product (sign-in is refused below a product's daily rate). What can't be met is not owed.
 * @param demand centitokens of day 1 to `days`, read from `offset` on
 * @param leastNeed the smallest daily rate in use, centitokens
 * @param stranded receives each lot's tokens that expired unused within the days, from `strandedAt` on
 * @param balance receives the balance at the end of each day; null: not wanted
 * @returns first day (from 1) on which somebody is refused; days + 1: none
 */
export function drawLots(
  demand: Float64Array,
  offset: number,
  days: number,
  lots: LotQueue,
  leastNeed: number,
  stranded: Float64Array,
  strandedAt: number,
  balance: Float64Array | null,
): number {
  const count = lots.tokens.length;
  let lot = 0;
  let left = lots.tokens[0] ?? 0;
  let total = lots.tokens.reduce((sum, tokens) => sum + tokens, 0);
  let firstLocked = days + 1;
  const next = () => {
    lot++;
    left = lots.tokens[lot] ?? 0;
  };
  const expire = (before: number) => {
    while (lot < count && (lots.lastDay[lot] ?? 0) < before) {
      stranded[strandedAt + lot] = left;
      total -= left;
      next();
    }
  };
  for (let d = 1; d <= days; d++) {
    expire(d);
    let need = demand[offset + d - 1] ?? 0;
    if (need > 0 && firstLocked > days && (total < need || total < leastNeed)) firstLocked = d;
    while (need > 0 && lot < count) {
      const used = Math.min(need, left);
      need -= used;
      left -= used;
      total -= used;
      if (left <= 0) next();
    }
    if (lot >= count) total = 0; // no rounding dust of a long sum
    if (balance) {
      // Tokens whose last day is over are gone at the day's end.
      let end = total;
      if (lot < count && (lots.lastDay[lot] ?? 0) <= d) end -= left;
      for (let i = lot + 1; i < count && (lots.lastDay[i] ?? 0) <= d; i++) end -= lots.tokens[i] ?? 0;
      balance[d - 1] = end;
    }
  }
  expire(days + 1);
  return firstLocked;
}
