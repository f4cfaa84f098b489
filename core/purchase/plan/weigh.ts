import { type Aim, countsOf, type Plan } from './draft';
import { type OrderSupply, supplyOfOrders } from './order-supply';
import { priceOf } from './supply';
import { type Tally, tallyOf } from './tally';

/** A plan in full: what becomes of it, and its cost. */
export interface Weighed {
  readonly supply: OrderSupply;
  readonly tally: Tally;
  readonly price: number;
  /** Worth of what the orders leave for after the planned days and is used then. */
  readonly carried: number;
  /** Price and lock-outs less what is carried; stranding is in the price. Minor units. */
  readonly cost: number;
}

export function weigh({ situation, lockOutDay }: Aim, { days, amounts }: Plan): Weighed {
  const supply = supplyOfOrders(situation, days, lockOutDay);
  const counts = countsOf(situation, amounts);
  const tally = tallyOf(supply, counts);
  const price = priceOf(supply, counts);
  const nothing = tallyOf(supply, new Int32Array(counts.length));
  const carried = supply.worth * (nothing.shortAfter - tally.shortAfter);
  return { supply, tally, price, carried, cost: price + tally.shortage - carried };
}
