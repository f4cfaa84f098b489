import { LOT_LIFE_DAYS } from '../lots';
import { meanWanted } from './demand-book';
import {
  type Aim,
  costOf,
  countsOf,
  type Draft,
  draftOf,
  MONTH,
  NOTHING,
  orderDays,
  type Plan,
  settleAmounts,
  TOLERANCE,
} from './draft';
import { supplyOfOrders } from './order-supply';
import { searchOf } from './search';
import { shiftDays } from './shift-days';
import { TOKEN } from './situation';
import { weigh } from './weigh';

const EFFORT = { steps: 1e7, patience: 4 };
const NO_KICKS = { steps: 0, patience: 0 };
const SHIFTED_UP_TO = 5; // orders: more are on a grid fine enough

const CLOSE_LOOKS = 3; // of the orders that could be left out

/**
 * The cheapest plan with an order a month at most.
 * @param near a plan to start from; null: starts with an order every one, three, six or twelve months
 */
export function leastOfAll({ situation, lockOutDay }: Aim, seed: number, near: Plan | null = null): Draft {
  const days = orderDays(situation, MONTH);
  const month = meanWanted(situation.book, LOT_LIFE_DAYS) / TOKEN / 12;
  const starts = near
    ? [days.map((on) => near.amounts[near.days.indexOf(on)] ?? 0)]
    : [1, 3, 6, 12].map((apart) => days.map((_, i) => (i % apart === 0 ? month * apart : 0)));
  const counts = [days.map(() => 0), ...starts].map((amounts) => countsOf(situation, amounts));
  const search = searchOf(supplyOfOrders(situation, days, lockOutDay), TOLERANCE);
  return draftOf(situation, days, search.best(counts, near ? NO_KICKS : EFFORT, seed));
}

/**
 * The cheapest plan found for every number of orders, from none to as many as are worth it. Orders are taken out one by
 * one, always the one that is missed least, its tokens going to the one before.
 */
export function byNumberOfOrders(aim: Aim, seed: number): Draft[] {
  const found: Draft[] = [];
  let now = leastOfAll(aim, seed);
  for (;;) {
    if (now.days.length <= SHIFTED_UP_TO) now = shiftDays(aim, now);
    const before = found[now.days.length];
    if (!before || now.cost < before.cost) found[now.days.length] = now;
    if (now.days.length <= 1) break;
    now = withoutOne(aim, now);
  }
  found[0] = { ...NOTHING, cost: costOf(aim, NOTHING) };
  return found.filter((draft) => draft !== undefined);
}

function withoutOne(aim: Aim, { days, amounts }: Draft): Draft {
  const tries = days.map((_, out): Draft => {
    const heir = out === 0 ? 1 : out - 1;
    const more = amounts.map((amount, i) => amount + (i === heir ? (amounts[out] ?? 0) : 0));
    const plan = { days: days.toSpliced(out, 1), amounts: more.toSpliced(out, 1) };
    return { ...plan, cost: costOf(aim, plan) };
  });
  const settled = tries
    .sort((a, b) => a.cost - b.cost)
    .slice(0, CLOSE_LOOKS)
    .map((plan) => settleAmounts(aim, plan));
  return settled.reduce((best, draft) => (draft.cost < best.cost ? draft : best));
}

/**
 * Plans in the order in which they are worth a look: those within a share of the least cost by the number of their
 * orders, the fewest first; then the others with more orders.
 * @param drafts by number of orders, the first orders nothing
 */
export function fewestFirst(aim: Aim, drafts: readonly Draft[], share: number): readonly Draft[] {
  const constant = costOf(aim, NOTHING) - weigh(aim, NOTHING).cost;
  const least = Math.min(...drafts.map(({ cost }) => cost));
  const limit = least + share * Math.max(0, least - constant);
  return drafts.slice(drafts.findIndex(({ cost }) => cost <= limit));
}
