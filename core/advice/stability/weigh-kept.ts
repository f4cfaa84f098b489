import { productKey } from '@/core/rates/product-key';
import { type CostedPlan, costedPlan } from '../plan-person/plan-option';
import type { PlanProblem } from '../plan-person/plan-problem';
import type { PlanRequest, SeatOffer } from '../plan-person/types';
import type { PricedSeat } from './change-threshold';
import type { WeighedPlan } from './standing-verdict';

/** A plan of certain seats in a person's problem. */
export interface KeptPlan {
  readonly costed: CostedPlan;
  readonly weighed: WeighedPlan;
}

/**
 * What a plan of these seats is expected to cost now, whether or not they still pay: a seat held is renewed, another one
 * taken from today on, one sold by the month only in the months it pays for itself.
 * @param names of seats, as offers are named
 * @returns null: one of them isn't offered any more
 */
export function weighKept(
  problem: PlanProblem,
  request: PlanRequest,
  names: readonly string[],
): KeptPlan | null {
  const taken: number[] = [];
  const idle: PricedSeat[] = [];
  for (const name of names) {
    const found = choicesOf(problem, request, name);
    const offer = cheapestOffer(request.offers, name);
    if (!offer) return null;
    if (found.length > 0) taken.push(...found);
    else idle.push({ name: offer.name, perYear: yearly(offer) });
  }
  const costed = costedPlan(problem, request, taken);
  const { seats, cost } = costed.option;
  const unused = idle.reduce((sum, { perYear }) => sum + perYear, 0);
  const weighed = {
    seats: [...seats.map(({ name, counted }) => ({ name, perYear: counted })), ...idle],
    expected: cost.expected + unused,
  };
  return { costed, weighed };
}

function choicesOf({ choices, present, flex, months }: PlanProblem, { owned }: PlanRequest, name: string) {
  const key = productKey(name);
  const isOf = (i: number) => productKey(choices[i]?.offer.name ?? '') === key;
  if (owned.some((seat) => productKey(seat.name) === key)) return present.filter(isOf);
  const all = choices.flatMap((choice, i) => (isOf(i) ? [{ ...choice, i }] : []));
  const [long] = all
    .filter(({ offer, from }) => offer.term !== 'monthly' && from === 0)
    .sort((a, b) => a.price - b.price);
  if (long) return [long.i];
  return all.flatMap(({ i, from, price, products }) =>
    products.reduce((sum, p) => sum + (flex[p * months + from] ?? 0), 0) > price ? [i] : [],
  );
}

function cheapestOffer(offers: readonly SeatOffer[], name: string): SeatOffer | undefined {
  const key = productKey(name);
  return offers.filter((offer) => productKey(offer.name) === key).sort((a, b) => yearly(a) - yearly(b))[0];
}

/** Minor units a year of a seat nobody uses; a month's seat is not taken then. */
const yearly = ({ term, price }: SeatOffer): number =>
  term === 'annual' ? price : term === '3-year' ? Math.round(price / 3) : 0;
