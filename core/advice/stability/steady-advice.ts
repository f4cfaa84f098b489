import { type Day, day } from '@/core/units/brands';
import { planBreakEven } from '../plan-person/plan-break-even';
import { type PlanProblem, planProblem } from '../plan-person/plan-problem';
import type { PersonPlan, PlanOption, PlanRequest } from '../plan-person/types';
import { STEADY } from './change-threshold';
import { flipPoint } from './flip-point';
import { type StandingVerdict, standingVerdict, type WeighedPlan } from './standing-verdict';
import { weighKept } from './weigh-kept';

/** What would make another verdict of this one. */
export type VerdictFlip =
  | {
      /** Another plan is enough cheaper already: the verdict flips on that day if it stays so. */
      readonly by: 'time';
      readonly on: Day;
      readonly to: readonly string[];
    }
  | {
      /** Use of these products: days a month expected now, and those at which the verdict flips. */
      readonly by: 'days';
      readonly products: readonly string[];
      readonly daysPerMonth: number;
      readonly flipsAtDaysPerMonth: number;
      readonly to: readonly string[];
    };

/** The verdict to show: it stands since a day, and says what would flip it. */
export interface SteadyAdvice {
  readonly standing: StandingVerdict;
  /** It differs from the one before. */
  readonly changed: boolean;
  /** Null: nothing that is known of would. */
  readonly flip: VerdictFlip | null;
}

/**
 * Steady advice from today's plan and the verdict that stood.
 * @param plan of `planPerson` for the same request
 * @param before as kept after the last look; null: there was none
 */
export function steadyAdvice(
  request: PlanRequest,
  plan: PersonPlan,
  before: StandingVerdict | null,
): SteadyAdvice {
  const problem = planProblem(request);
  const kept = before && weighKept(problem, request, before.seats);
  const standing = standingVerdict(before, kept?.weighed ?? null, weighed(plan.plan), request.today);
  return {
    standing,
    changed: standing.since !== before?.since,
    flip: flipOf(standing, problem, request, plan),
  };
}

function flipOf(
  standing: StandingVerdict,
  problem: PlanProblem,
  request: PlanRequest,
  plan: PersonPlan,
): VerdictFlip | null {
  const cheapest = namesOf(plan.plan);
  if (standing.contestedSince !== null) {
    const { dwellDays, coolDownDays } = STEADY;
    const on = day(Math.max(standing.contestedSince + dwellDays, standing.since + coolDownDays));
    return { by: 'time', on, to: cheapest };
  }
  const to = cheapest.join() !== standing.seats.join() ? cheapest : plan.nextBest && namesOf(plan.nextBest);
  const here = weighKept(problem, request, standing.seats);
  const there = to && weighKept(problem, request, to);
  if (!here || !there) return null;
  const even = planBreakEven(problem, request, here.costed, there.costed);
  const at = even && flipPoint(here.weighed.seats, there.weighed.seats, even.breakEvenDays);
  if (even === null || at === null) return null;
  return {
    by: 'days',
    products: even.products,
    daysPerMonth: even.days / 12,
    flipsAtDaysPerMonth: at / 12,
    to,
  };
}

const weighed = ({ seats, cost }: PlanOption): WeighedPlan => ({
  seats: seats.map(({ name, counted }) => ({ name, perYear: counted })),
  expected: cost.expected,
});

const namesOf = ({ seats }: PlanOption): string[] => seats.map(({ name }) => name).sort();
