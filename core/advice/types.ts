import type { Day } from '@/core/units/brands';

/** A product one person needs, and what it costs on Flex. Money in minor units a year. */
export interface Need {
  readonly product: string;
  readonly flexPerYear: number;
}

/** A seat a plan holds: of one product, or of a collection. */
export interface PlanSeat {
  readonly name: string;
  readonly kind: 'product' | 'collection';
  readonly perYear: number;
  readonly origin: 'admin' | 'list';
}

/** How one person gets every product. */
export interface Plan {
  readonly seats: readonly PlanSeat[];
  /** The seat each need is covered by, in the order of the needs; null: on Flex. */
  readonly coveredBy: readonly (PlanSeat | null)[];
  readonly seatsPerYear: number;
  readonly flexPerYear: number;
  readonly total: number;
}

/** Seats that can be had for the needs. */
export interface PlanPrices {
  /** Seat of a product; null: no price known, or it charges by result and has no seat. */
  readonly seatOf: (product: string) => PlanSeat | null;
  readonly collections: readonly { readonly seat: PlanSeat; readonly covers: (product: string) => boolean }[];
}

/** One person's use of one product so far. */
export interface ProductPast {
  readonly product: string;
  /** UTC days with use, ascending, from `PersonPast.from` to the day before `PersonPast.today`. */
  readonly days: Int32Array;
  /** Centitokens of those days, each above 0 (days on a seat: at the product's rate). Same length. */
  readonly tokens: Float64Array;
  /** Centitokens of a full day at the product's rate; absent: each of the days is a full one. */
  readonly perDay?: number;
}

/** What is known of one person's use: every day from `from` to the day before `today`. */
export interface PersonPast {
  readonly from: Day;
  readonly today: Day;
  readonly products: readonly ProductPast[];
  /** 1: the day `from + i` is known; absent: all are. */
  readonly known?: Uint8Array;
}

/**
 * Sampled futures of one person's use. Month `m` is the time between `today` plus m and plus m + 1 twelfths of a year.
 * `tokens[(s * products.length + p) * months + m]` is what future `s` takes of product `p` in month `m`, centitokens,
 * finite and never negative. All futures are equally likely; one future's products and months belong together.
 */
export interface PersonDemand {
  readonly products: readonly string[];
  readonly months: number;
  readonly samples: number;
  readonly tokens: Float64Array;
}
