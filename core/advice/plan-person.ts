import { cheapestCover } from './plan-person/cheapest-cover';
import { nextBest } from './plan-person/next-best';
import { planBreakEven } from './plan-person/plan-break-even';
import { costedPlan } from './plan-person/plan-option';
import { type PlanProblem, planProblem } from './plan-person/plan-problem';
import { planReasons } from './plan-person/plan-reasons';
import { planRisk } from './plan-person/plan-risk';
import { effortOf, planSteps } from './plan-person/plan-steps';
import { noDearer } from './plan-person/sample-costs';
import type { PersonPlan, PlanRequest } from './plan-person/types';

/**
 * The plan of one person: of Flex, monthly, annual and 3-year seats, of products and collections, the mix that is
 * cheapest in expectation over the months ahead, exactly. What is paid already is free until it has to be renewed;
 * renewing is a choice like any other.
 */
export function planPerson(request: PlanRequest): PersonPlan {
  const problem = planProblem(request);
  const { choices, flex, months, products } = problem;
  const { cost, taken: cheapest } = cheapestCover({
    products: products.length,
    months,
    flex,
    offers: choices,
  });
  const present = costedPlan(problem, request, problem.present);
  // Where changing gains nothing, nothing is changed.
  const stays = present.option.cost.expected <= cost;
  const taken = stays ? problem.present : cheapest;
  const plan = stays ? present : costedPlan(problem, request, cheapest);
  const second = nextBest(problem, taken);
  const other = second ? costedPlan(problem, request, second) : null;
  const alike = stays || sameSeats(problem, plan.taken, present.taken);
  const against = alike ? (other ? 'next-best' : null) : 'present';
  const rival = against === 'present' ? present : other;
  const probability = rival && against ? noDearer(plan.costs, rival.costs) : 1;
  const told = {
    plan: plan.option,
    nextBest: other?.option ?? null,
    difference: other ? other.option.cost.expected - plan.option.cost.expected : null,
    breakEven: other ? planBreakEven(problem, request, plan, other) : null,
  };
  const reasons = planReasons(problem, request, told);
  const steps = planSteps(problem, request, plan.option);
  return {
    ...told,
    present: present.option,
    saving: present.option.cost.expected - plan.option.cost.expected,
    probability,
    against,
    risk: planRisk(
      probability,
      reasons.some(({ code }) => code === 'SHORT_HISTORY'),
      plan.option.seats.some(({ term, renewal }) => term === '3-year' && !renewal),
    ),
    ...effortOf(steps, request.today),
    steps,
    reasons,
    unpriced: problem.unpriced,
    unknownUse: problem.unknownUse,
  };
}

const sameSeats = ({ choices }: PlanProblem, a: readonly number[], b: readonly number[]) => {
  const ways = (taken: readonly number[]) =>
    [...taken.map((i) => `${choices[i]?.way} ${choices[i]?.from}`)].sort().join();
  return ways(a) === ways(b);
};
