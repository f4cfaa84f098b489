import type { CostedPlan } from './plan-option';
import type { PlanProblem } from './plan-problem';
import type { PlanBreakEven, PlanRequest } from './types';

/**
 * Days of use at which the plan and another cost the same, if all use of the products they differ in grew or shrank
 * alike: days x (difference in seats) / (difference in Flex). With one seat against Flex alone that is seat price /
 * (rate x token price).
 * @returns null where a rate is unknown, nothing is used, or one plan is cheaper whatever the use
 */
export function planBreakEven(
  problem: PlanProblem,
  { rateOf, perToken }: PlanRequest,
  plan: CostedPlan,
  other: CostedPlan,
): PlanBreakEven | null {
  const { products, months, tokens } = problem;
  const differing = products.flatMap((product, p) => {
    for (let c = p * months; c < (p + 1) * months; c++)
      if (plan.onFlex[c] !== other.onFlex[c] && (tokens[c] ?? 0) > 0) return [{ product, p }];
    return [];
  });
  let days = 0;
  let flex = 0;
  for (const { product, p } of differing) {
    const rate = rateOf(product);
    if (rate === null || !(rate > 0)) return null;
    for (let c = p * months; c < (p + 1) * months; c++) {
      days += (tokens[c] ?? 0) / rate;
      flex += ((tokens[c] ?? 0) * ((other.onFlex[c] ?? 0) - (plan.onFlex[c] ?? 0)) * perToken) / 100;
    }
  }
  const seats = plan.option.cost.seats - other.option.cost.seats;
  const times = seats / flex;
  if (differing.length === 0 || !Number.isFinite(times) || times < 0) return null;
  const perYear = (days * 12) / months;
  return {
    products: differing.map(({ product }) => product),
    days: perYear,
    breakEvenDays: perYear * times,
    margin: perYear - perYear * times,
  };
}
