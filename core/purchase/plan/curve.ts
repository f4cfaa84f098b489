import { type Centitokens, centitokens, type Day, minor } from '@/core/units/brands';
import { type Aim, MONTH, orderDays, TOLERANCE } from './draft';
import { mostWorthOrdering, type OrderSupply, supplyOfOrders } from './order-supply';
import { outcomeOf } from './outcome';
import { FLAT } from './recommend';
import type { Curve, CurvePoint, Outcome } from './renewal-types';
import { searchOf } from './search';
import { TOKEN } from './situation';
import type { Counts } from './supply';

const STEPS = 60;

/**
 * Total cost over every amount of the first order, the later ones (a month apart at most) being the best for it.
 * @param coarse the same with a sample of the futures: it chooses the later orders, all futures give the figures
 * @param best the plan to follow; its first order's day is kept. Without orders: ordering today
 */
export function curveOf(aim: Aim, coarse: Aim, best: Outcome): Curve {
  const first = best.orders[0]?.day ?? aim.situation.today;
  const days = [first, ...orderDays(aim.situation, MONTH).filter((on) => on >= first + MONTH / 2)];
  const supply = supplyOfOrders(coarse.situation, days, coarse.lockOutDay);
  const recommended = (best.orders[0]?.tokens ?? 0) / TOKEN;
  let later: Counts = new Int32Array(days.length - 1);
  const points = amountsOf(aim, first, recommended).map((amount): CurvePoint => {
    const rest = withFirst(supply, amount);
    const tried = [later, new Int32Array(later.length)].map((from) =>
      searchOf(rest, TOLERANCE).descend(from),
    );
    later = tried.reduce((a, b) => (b.cost < a.cost ? b : a)).counts;
    const amounts = [amount, ...Array.from(later, (count) => count * coarse.situation.step)];
    const ordered = [...amounts.keys()].filter((i) => (amounts[i] ?? 0) > 0);
    const plan = {
      days: ordered.flatMap((i) => days[i] ?? []),
      amounts: ordered.map((i) => amounts[i] ?? 0),
    };
    // The recommended amount shows the recommended plan, not another that costs hardly less.
    return {
      tokens: centitokens(amount * TOKEN),
      outcome: amount === recommended ? best : outcomeOf(aim, plan),
    };
  });
  return { day: first, points, ...flatBottom(points) };
}

/** The supply once the first order is placed: what it brings is on its way. */
const withFirst = (supply: OrderSupply, amount: number): OrderSupply => ({
  ...supply,
  held: [
    ...supply.held,
    ...supply.slots.slice(0, 1).map(({ start, end }) => ({ start, end, tokens: amount * TOKEN })),
  ],
  slots: supply.slots.slice(1),
});

/** Amounts to look at: none, the smallest order, round steps, both sides of every price break, the recommended one. */
function amountsOf({ situation }: Aim, first: Day, recommended: number): number[] {
  const most = mostWorthOrdering(situation, first);
  const least = Math.max(1, Math.ceil(situation.minimumOrder / TOKEN));
  const jumps = situation.tiers.map(({ from }) => Math.ceil(from / TOKEN)).filter((from) => from <= most);
  const end = Math.min(most, Math.max(1.6 * recommended, 0.6 * most, ...jumps.map((jump) => 1.1 * jump)));
  const rough = end / STEPS;
  const scale = 10 ** Math.floor(Math.log10(Math.max(1, rough)));
  const step =
    scale * ([1, 2, 2.5, 5].find((by) => by * scale >= rough && Number.isInteger(by * scale)) ?? 10);
  const steps = Array.from({ length: Math.floor(end / step) + 1 }, (_, i) => i * step);
  const amounts = [0, least, recommended, ...steps, ...jumps.flatMap((jump) => [jump - 1, jump])].filter(
    (amount) => amount === 0 || (amount >= least && amount <= Math.max(most, recommended)),
  );
  return [...new Set(amounts)].sort((a, b) => a - b);
}

/** The stretches of amounts whose cost is the least's, but for a hundredth. */
function flatBottom(points: readonly CurvePoint[]): Pick<Curve, 'least' | 'flat'> {
  const least = Math.min(...points.map(({ outcome }) => outcome.total));
  const limit = least + FLAT * Math.max(0, least);
  const flat: { from: Centitokens; to: Centitokens }[] = [];
  let before = false;
  for (const { tokens, outcome } of points) {
    const isFlat = outcome.total <= limit;
    const last = flat.at(-1);
    if (isFlat && before && last) last.to = tokens;
    else if (isFlat) flat.push({ from: tokens, to: tokens });
    before = isFlat;
  }
  return { least: minor(least), flat };
}
