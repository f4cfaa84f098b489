/** A seat that could be taken: all use of some products from month `from` up to month `to`, exclusive. */
export interface CoverOffer {
  /** Indices of products, each once. */
  readonly products: readonly number[];
  readonly from: number;
  readonly to: number;
  /** Minor units, an integer, never negative. */
  readonly price: number;
  /** Between equally cheap plans the one that binds least is taken: months of commitment. An integer above 0. */
  readonly bind: number;
}

/** What one person's use costs on Flex, and what could be taken instead. */
export interface CoverProblem {
  readonly products: number;
  readonly months: number;
  /** Minor units, integers, never negative: `flex[product * months + month]`. */
  readonly flex: ArrayLike<number>;
  readonly offers: readonly CoverOffer[];
}

/** Which offers to take; what none of them covers stays on Flex. */
export interface Cover {
  /** Minor units: offers taken and Flex. */
  readonly cost: number;
  /** Indices of offers, ascending. */
  readonly taken: readonly number[];
}
