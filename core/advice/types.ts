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
