import { quantile } from '@/core/forecast/quantile';
import { productKey } from '../../rates/product-key';
import type { Choice, PlanProblem } from './plan-problem';
import { sampleCosts } from './sample-costs';
import type { PlannedSeat, PlanOption, PlanRequest, SeatOffer } from './types';

/** A plan with its costs in every future. */
export interface CostedPlan {
  readonly option: PlanOption;
  readonly taken: readonly number[];
  /** The part of each product and month that is paid by tokens. */
  readonly onFlex: Float64Array;
  readonly costs: Float64Array;
}

/** @param taken indices of choices */
export function costedPlan(problem: PlanProblem, request: PlanRequest, taken: readonly number[]): CostedPlan {
  const { choices, months, products, tokens, open } = problem;
  const picked = taken.flatMap((i) => choices[i] ?? []);
  const onFlex = Float64Array.from(open);
  for (const { products: covers, from, to } of picked)
    for (const p of covers) onFlex.fill(0, p * months + from, p * months + to);
  const seats = picked.reduce((sum, { price }) => sum + price, 0);
  let flex = 0;
  for (let c = 0; c < onFlex.length; c++) if ((onFlex[c] ?? 0) > 0) flex += problem.flex[c] ?? 0;
  const costs = sampleCosts(request.demand, onFlex, seats, request.perToken);
  const sorted = Float64Array.from(costs).sort();
  const uses = (p: number, part: (c: number) => boolean) =>
    Array.from({ length: months }, (_, m) => p * months + m).some((c) => (tokens[c] ?? 0) > 0 && part(c));
  return {
    option: {
      seats: seatsOf(picked, problem, request),
      onFlex: products.filter((_, p) => uses(p, (c) => (onFlex[c] ?? 0) > 0)),
      cost: {
        expected: seats + flex,
        seats,
        flex,
        p10: Math.round(quantile(sorted, 0.1)),
        p50: Math.round(quantile(sorted, 0.5)),
        p90: Math.round(quantile(sorted, 0.9)),
      },
    },
    taken,
    onFlex,
    costs,
  };
}

/** Choices of one offer are one seat, taken once or several times. */
function seatsOf(picked: readonly Choice[], problem: PlanProblem, request: PlanRequest): PlannedSeat[] {
  const byOffer = new Map<SeatOffer, Choice[]>();
  for (const choice of picked) byOffer.set(choice.offer, [...(byOffer.get(choice.offer) ?? []), choice]);
  return [...byOffer].map(([offer, terms]) => ({
    name: offer.name,
    kind: offer.kind,
    term: offer.term,
    origin: offer.origin,
    products: (terms[0]?.products ?? []).flatMap((p) => problem.products[p] ?? []),
    begins: terms.map(({ begins }) => begins),
    price: offer.price,
    counted: terms.reduce((sum, { price }) => sum + price, 0),
    commitment: terms.reduce((sum, { bind }) => sum + bind, 0),
    renewal: request.owned.some(({ name }) => productKey(name) === productKey(offer.name)),
  }));
}
