import { planBreakEven } from '../plan-person/plan-break-even';
import { costedPlan } from '../plan-person/plan-option';
import { planProblem } from '../plan-person/plan-problem';
import { planRisk } from '../plan-person/plan-risk';
import { effortOf, planSteps } from '../plan-person/plan-steps';
import { noDearer } from '../plan-person/sample-costs';
import type { PersonPlan, PlanRequest } from '../plan-person/types';
import { weighKept } from './weigh-kept';

/**
 * The plan of the verdict that stands. While today's cheapest plan is not enough cheaper, or not for long enough, that is
 * another one: the cheapest is then its next-best, and the difference is below zero.
 * @param plan of `planPerson` for the same request
 * @param seats names of those the verdict that stands advises
 */
export function standingPlan(request: PlanRequest, plan: PersonPlan, seats: readonly string[]): PersonPlan {
  if (sameNames(seats, plan.plan.seats)) return plan;
  const problem = planProblem(request);
  const kept = weighKept(problem, request, seats);
  if (!kept) return plan;
  const { option } = kept.costed;
  // A seat nobody is expected to use is in no plan, and is paid all the same.
  const unused = kept.weighed.expected - option.cost.expected;
  const more = (amount: number) => amount + unused;
  const { cost } = option;
  const standing = {
    ...option,
    cost: {
      expected: more(cost.expected),
      seats: more(cost.seats),
      flex: cost.flex,
      p10: more(cost.p10),
      p50: more(cost.p50),
      p90: more(cost.p90),
    },
  };
  const present = costedPlan(problem, request, problem.present);
  const stays = sameNames(seats, present.option.seats);
  const cheapest = weighKept(
    problem,
    request,
    plan.plan.seats.map(({ name }) => name),
  );
  const rival = stays ? cheapest?.costed : present;
  const probability = rival ? noDearer(kept.costed.costs.map(more), rival.costs) : 1;
  const steps = planSteps(problem, request, option);
  return {
    ...plan,
    plan: standing,
    nextBest: plan.plan,
    difference: plan.plan.cost.expected - standing.cost.expected,
    saving: stays ? 0 : plan.present.cost.expected - standing.cost.expected,
    probability,
    against: stays ? 'next-best' : 'present',
    breakEven: cheapest ? planBreakEven(problem, request, kept.costed, cheapest.costed) : null,
    risk: planRisk(
      probability,
      plan.reasons.some(({ code }) => code === 'SHORT_HISTORY'),
      option.seats.some(({ term, renewal }) => term === '3-year' && !renewal),
    ),
    ...effortOf(steps, request.today),
    steps,
  };
}

const sameNames = (names: readonly string[], seats: readonly { readonly name: string }[]): boolean => {
  const [a, b] = [new Set(names), new Set(seats.map(({ name }) => name))];
  return a.size === b.size && [...a].every((name) => b.has(name));
};
