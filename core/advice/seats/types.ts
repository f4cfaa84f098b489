/** Seats of one product or collection that a team holds, or could hold. */
export interface SeatPool {
  readonly name: string;
  readonly kind: 'product' | 'collection';
  /** Keys (`productKey`) of what a seat covers. */
  readonly products: readonly string[];
  /** A year of one seat, minor units, an integer; null: no price known, so none can be added or weighed. */
  readonly perYear: number | null;
  /** Seats the team holds, assigned or not. */
  readonly owned: number;
}

/** A team's need for a year, as it is expected. People are told apart by their place. All numbers are minor units. */
export interface TeamNeed {
  readonly people: number;
  /** Keys of products. */
  readonly products: readonly string[];
  /** Expected cost of a year on Flex, integers: `[person * products.length + product]`. */
  readonly flex: Float64Array;
  readonly pools: readonly SeatPool[];
  /** Pools each person holds a seat of today. */
  readonly holds: readonly (readonly number[])[];
}

/** The same with its futures: large, so it stays in the worker that asks about it. */
export interface TeamSeats extends TeamNeed {
  /** What `flex` is in every future: `[(person * samples + sample) * products.length + product]`. */
  readonly samples: number;
  readonly sampled: Float32Array;
}

/** Three ways to ask, and how the seats there are serve best. */
export type SeatsQuestion =
  /** Assign the seats the team has paid for. */
  | { readonly ask: 'owned'; readonly leastMove: number }
  /** As many seats as are cheapest. */
  | { readonly ask: 'cheapest' }
  /** So many seats of each pool; null: as many as are cheapest. */
  | { readonly ask: 'numbers'; readonly seats: readonly (number | null)[]; readonly leastMove: number }
  /** As `cheapest`, but no seat that costs more than the Flex it replaces with more than this probability. */
  | { readonly ask: 'risk'; readonly most: number };

/** What is asked unless anything else is. */
export const CHEAPEST: SeatsQuestion = { ask: 'cheapest' };

/** Annual cost against the number of seats of one pool, all other pools' assignments held as in the answer. */
export interface SeatCurve {
  /** Minor units a year with 0, 1, 2 ... seats: their price, and Flex for what they would cover and don't. */
  readonly cost: Float64Array;
  /** Probability that the last of so many seats costs more than the Flex it replaces; at 0: 0. */
  readonly lastDearer: Float64Array;
  /** The cheapest number, and the numbers around it that cost at most 1 % more. */
  readonly best: number;
  readonly flatFrom: number;
  readonly flatTo: number;
}

/** Who gets seats of one pool. */
export interface PoolAnswer {
  /** Places of people, in the order of what their seat spares, most first. */
  readonly people: Int32Array;
  /** Expected minor units a year each seat spares, given the person's other seats. */
  readonly spared: Float64Array;
  /** Seats that are paid for: with a fixed number those that nobody needs, too. */
  readonly paid: number;
  /** Null where the pool has no price. */
  readonly curve: SeatCurve | null;
}

export interface TeamCost {
  readonly seats: number;
  readonly flex: number;
  readonly total: number;
  readonly p10: number;
  readonly p90: number;
}

export interface SeatsAnswer {
  readonly pools: readonly PoolAnswer[];
  /** A year of the answer. `seats` counts those of priced pools. */
  readonly cost: TeamCost;
  /** A year of today's seats with who holds them, and a year of no seats at all. */
  readonly present: TeamCost;
  readonly allFlex: TeamCost;
  /** Probability that the answer costs more than the present. */
  readonly dearer: number;
  /** Whether no assignment is cheaper, and at most how much cheaper one could be (minor units; 0 when proven). */
  readonly proven: boolean;
  readonly gap: number;
}
