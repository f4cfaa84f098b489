import { type Centitokens, centitokens, type Minor, minor } from '@/core/units/brands';
import { addDays } from '@/core/units/day';
import { LOT_LIFE_DAYS } from '../lots';
import type { Aim, Plan } from './draft';
import type { Outcome, PlannedOrder } from './renewal-types';
import { orderPrice, TOKEN } from './situation';
import { weigh } from './weigh';

/** A plan's outcome in integers of money and tokens. */
export function outcomeOf(aim: Aim, plan: Plan): Outcome {
  const { tally, carried } = weigh(aim, plan);
  const orders = plan.days.map((ordered, i): PlannedOrder => {
    const amount = plan.amounts[i] ?? 0;
    const price = orderPrice(aim.situation.tiers, amount);
    const { tokens, chance } = tally.stranded[i] ?? { tokens: 0, chance: 0 };
    const arrives = addDays(ordered, aim.situation.leadTimeDays);
    return {
      day: ordered,
      arrives,
      expires: addDays(arrives, LOT_LIFE_DAYS),
      tokens: centitokens(amount * TOKEN),
      price: minor(price),
      stranded: { tokens: rounded(tokens), cost: money((price * tokens) / (amount * TOKEN)), chance },
    };
  });
  const sum = (of: (order: PlannedOrder) => number) =>
    minor(orders.reduce((all, order) => all + of(order), 0));
  const price = sum((order) => order.price);
  const [shortage, left] = [money(tally.shortage), money(carried)];
  return {
    orders,
    price,
    stranded: sum((order) => order.stranded.cost),
    shortage,
    carried: left,
    total: minor(price + shortage - left),
    lockedOut: tally.lockedOut,
    lockOutDays: tally.lockOutDays,
    expiring: { tokens: rounded(tally.anyStranded.tokens), chance: tally.anyStranded.chance },
  };
}

const money = (amount: number): Minor => minor(Math.round(amount) + 0);
const rounded = (tokens: number): Centitokens => centitokens(Math.round(tokens));
