import type { Reason } from '@/core/model/row-verdict';
import { productKey } from '../../rates/product-key';
import { note } from '../row-figures';
import { pastReasons } from './past-reasons';
import type { PlanProblem } from './plan-problem';
import type { OwnedSeat, PersonPlan, PlanRequest } from './types';

/** Plans closer than this share of the dearer one are near break-even. */
const NEAR = 0.1;
/** Use is seasonal when this share of it falls in so few of twelve months. */
const MOST = 0.75;
const FEW_MONTHS = 5;
/** Days without use after which a seat is idle. */
const IDLE = 90;
const LEAST_KNOWN = 28;

type Told = Pick<PersonPlan, 'plan' | 'nextBest' | 'difference' | 'breakEven'>;

/** Why the plan is what it is, each reason with the figures behind it. */
export function planReasons(problem: PlanProblem, request: PlanRequest, told: Told): Reason[] {
  const { past, owned, rateChanges = [], chargedBesideSeat } = request;
  return [
    ...daysReason(told),
    ...(past ? pastReasons(past) : []),
    ...seasonReason(problem),
    ...nearReason(told, request.currency),
    ...told.plan.seats.flatMap(({ kind, products, name }) =>
      kind === 'collection' && products.length > 1
        ? [note('MULTI_PRODUCT', { products: products.length, name })]
        : [],
    ),
    ...owned.flatMap((seat) => doubleReason(seat, owned, problem, chargedBesideSeat)),
    ...owned.flatMap((seat) => idleReason(seat, request)),
    ...rateChanges.flatMap(({ product: changed, before, now, on }) =>
      problem.products
        .filter((product) => productKey(product) === productKey(changed))
        .map((product) => note('RATE_CHANGED', { product, beforePerDay: before, perDay: now, onDay: on })),
    ),
  ];
}

function daysReason({ breakEven }: Told): Reason[] {
  if (!breakEven) return [];
  const { days, breakEvenDays, products } = breakEven;
  const code = days > breakEvenDays ? 'HIGH_DAYS' : 'LOW_DAYS';
  const figures = {
    product: products.join(', '),
    days: Math.round(days),
    breakEvenDays: Math.ceil(breakEvenDays),
  };
  return [code === 'HIGH_DAYS' ? note('HIGH_DAYS', figures) : note('LOW_DAYS', figures)];
}

function seasonReason({ tokens, months, products }: PlanProblem): Reason[] {
  const byMonth = Array.from({ length: months }, (_, m) =>
    products.reduce((sum, _product, p) => sum + (tokens[p * months + m] ?? 0), 0),
  ).sort((a, b) => b - a);
  const all = byMonth.reduce((a, b) => a + b, 0);
  const few = Math.round((FEW_MONTHS * months) / 12);
  let sum = 0;
  for (const [i, use] of byMonth.entries()) {
    if (i >= few) break;
    sum += use;
    if (all > 0 && sum >= MOST * all)
      return [note('SEASONAL', { months: i + 1, ofMonths: months, share: sum / all })];
  }
  return [];
}

function nearReason({ plan, nextBest, difference }: Told, currency: string): Reason[] {
  if (nextBest === null || difference === null) return [];
  const dearer = Math.max(plan.cost.expected, nextBest.cost.expected);
  return difference < NEAR * dearer
    ? [note('NEAR_BREAK_EVEN', { differenceMoney: difference, currency })]
    : [];
}

/** A product paid twice: two seats cover it, or tokens were charged although one does. */
function doubleReason(
  seat: OwnedSeat,
  owned: readonly OwnedSeat[],
  { products }: PlanProblem,
  charged: ReadonlyMap<string, number> | undefined,
): Reason[] {
  return products.flatMap((product) => {
    const key = productKey(product);
    if (!seat.products.includes(key)) return [];
    const also = owned.slice(0, owned.indexOf(seat)).find((other) => other.products.includes(key));
    if (also) return [note('DOUBLE_COVERED', { product, name: also.name })];
    const tokens = charged?.get(product) ?? 0;
    const firstOfIts = !owned.slice(0, owned.indexOf(seat)).some((other) => other.products.includes(key));
    return tokens > 0 && firstOfIts ? [note('DOUBLE_COVERED', { product, tokens })] : [];
  });
}

/** Days nothing tells of are not days without use. */
function idleReason(seat: OwnedSeat, { past }: PlanRequest): Reason[] {
  if (!past || seat.useKnown === false) return [];
  const days = Math.min(IDLE, past.today - past.from);
  const from = past.today - days;
  const known =
    past.known?.subarray(from - past.from, past.today - past.from).reduce((a, b) => a + b, 0) ?? days;
  if (known < LEAST_KNOWN) return [];
  const used = past.products.some(
    ({ product, days }) => seat.products.includes(productKey(product)) && days.some((on) => on >= from),
  );
  return used ? [] : [note('IDLE_SEAT', { product: seat.name, days: known })];
}
