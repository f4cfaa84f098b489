/** One person's days of one product in a period, each day once, ascending. */
export interface UseDays {
  /** After merging by hand; 0: rows that name nobody. */
  readonly person: number;
  readonly product: string;
  /** UTC days. */
  readonly days: Int32Array;
  /** Centitokens charged on each; 0: used without a charge. */
  readonly tokens: Float64Array;
  /** 1: that day's use was on a seat. */
  readonly onSeat: Uint8Array;
}
