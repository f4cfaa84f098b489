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
  // Plain loops over locals: this runs for every day of every future.
  const { tokens, lastDay } = lots;
  const count = tokens.length;
  let lot = 0;
  let left = count > 0 ? (tokens[0] ?? 0) : 0;
  let last = count > 0 ? (lastDay[0] ?? 0) : days + 1;
  let total = 0;
  for (let i = 0; i < count; i++) total += tokens[i] ?? 0;
  let firstLocked = days + 1;
  for (let d = 1; d <= days + 1; d++) {
    while (last < d && lot < count) {
      stranded[strandedAt + lot] = left;
      total -= left;
      lot++;
      left = lot < count ? (tokens[lot] ?? 0) : 0;
      last = lot < count ? (lastDay[lot] ?? 0) : days + 1;
    }
    if (d > days) break;
    let need = demand[offset + d - 1] ?? 0;
    if (need > 0 && firstLocked > days && (total < need || total < leastNeed)) firstLocked = d;
    while (need > 0 && lot < count) {
      const used = Math.min(need, left);
      need -= used;
      left -= used;
      total -= used;
      if (left > 0) break;
      lot++;
      left = lot < count ? (tokens[lot] ?? 0) : 0;
      last = lot < count ? (lastDay[lot] ?? 0) : days + 1;
    }
    if (lot >= count) total = 0; // no rounding dust of a long sum
    if (balance) {
      // Tokens whose last day is over are gone at the day's end.
      let end = total;
      if (last <= d) {
        end -= left;
        for (let i = lot + 1; i < count && (lastDay[i] ?? 0) <= d; i++) end -= tokens[i] ?? 0;
      }
      balance[d - 1] = end;
    }
  }
  return firstLocked;
}
