import { lineCosting } from './line-costing';
import { lotCosting } from './lot-costing';
import { type Counts, orderOfUse, type Supply } from './supply';

/** Expected cost of what is short less what is left (prices apart), of a plan and of changes to it. */
export interface Costing {
  /** Work of trying a plan, by future and segment; the line's is 1. */
  readonly load: number;
  /** Take a plan as the one that changes are tried against. @returns its cost */
  readonly settle: (counts: Counts) => number;
  /** Cost of a plan that differs from the settled one only in slots that begin at a segment or later. */
  readonly attempt: (counts: Counts, from: number) => number;
  /** By slot: what one more token would change at the settled plan. Where the cost has a kink, one of its slopes. */
  readonly slopes: () => Float64Array;
}

/** The fast costing where no lot overtakes another that came before it; the general one elsewhere. */
export const costingOf = (supply: Supply): Costing =>
  orderOfUse(supply).inLine ? lineCosting(supply) : lotCosting(supply);
