import type { AdvisedVerdict } from '@/core/model/advised-verdict';
import { type Day, minor } from '@/core/units/brands';
import { agreeing, agreement, type LookBack } from '../agreement';
import { planPerson } from '../plan-person';
import { planProblem } from '../plan-person/plan-problem';
import type { PersonPlan, PlanOption, PlanRequest } from '../plan-person/types';
import { standingPlan } from '../stability/standing-plan';
import type { StandingVerdict } from '../stability/standing-verdict';
import { type SteadyAdvice, steadyAdvice } from '../stability/steady-advice';
import type { PersonPast } from '../types';
import type { PersonRequest } from './team-people';

/** All that is advised to one person. */
export interface PersonAdvice {
  /** Of the verdict that stands. */
  readonly plan: PersonPlan;
  readonly steady: SteadyAdvice;
  readonly windows: readonly LookBack[];
  /** As it is kept and listed. */
  readonly verdict: AdvisedVerdict;
}

/** The most telling reasons come first. */
const REASONS = 5;
const MONTHS = 12;
const YEAR = 365;

/**
 * What one person is advised, and keeps being advised until another plan is enough cheaper for long enough.
 * @param before the verdict that stood; null: there was none
 * @param stamp of all this is worked out from
 */
export function advisePerson(
  { request, past }: PersonRequest,
  before: StandingVerdict | null,
  stamp: string,
): PersonAdvice {
  const cheapest = planPerson(request);
  const { steady, plan } = standing(request, cheapest, before);
  const windows = agreement(request, steady.standing.seats);
  // All use, also what a seat has paid for already.
  const said = agreeing(windows);
  const flex = planProblem(request).tokens.reduce(
    (sum, count) => sum + Math.round((count * request.perToken) / 100),
    0,
  );
  const { cost } = plan.plan;
  const verdict: AdvisedVerdict = {
    ...steady.standing,
    present: namesOf(plan.present),
    unpriced: [...plan.unpriced],
    unknownUse: [...plan.unknownUse],
    products: past.products.map(({ product }) => product),
    currency: request.currency,
    saving: minor(plan.saving),
    probability: plan.probability,
    // The past alone says otherwise: look again.
    risk: Math.min(4, plan.risk + Number(2 * said.agree < said.of)),
    effort: plan.effort,
    waitFor: plan.waitFor,
    flip: steady.flip,
    reasons: plan.reasons.slice(0, REASONS),
    costs: {
      advised: minor(cost.expected),
      present: minor(plan.present.cost.expected),
      flex: minor(flex),
      seats: withSeats(plan),
    },
    days: plan.breakEven && { expected: plan.breakEven.days, breakEven: plan.breakEven.breakEvenDays },
    windows: said,
    trend: trendOf(past),
    computedOn: request.today,
    stamp,
  };
  return { plan, steady, windows, verdict };
}

/**
 * The verdict that stands, and its plan. One that nobody acted on and that would cost more by now is withdrawn: what is
 * steady must not lose money.
 */
function standing(request: PlanRequest, cheapest: PersonPlan, before: StandingVerdict | null) {
  const steady = steadyAdvice(request, cheapest, before);
  const plan = standingPlan(request, cheapest, steady.standing.seats);
  if (plan.saving >= 0) return { steady, plan };
  const present = { seats: namesOf(plan.present), since: request.today, contestedSince: null };
  const stays = steadyAdvice(request, cheapest, present);
  return { steady: stays, plan: standingPlan(request, cheapest, stays.standing.seats) };
}

/** The cheapest of the plans known that holds a seat. */
function withSeats({ plan, nextBest, present }: PersonPlan): AdvisedVerdict['costs']['seats'] {
  const costs = [plan, nextBest, present].flatMap((one) =>
    one && one.seats.length > 0 ? [one.cost.expected] : [],
  );
  return costs.length === 0 ? null : minor(Math.min(...costs));
}

const namesOf = ({ seats }: PlanOption): string[] => [...new Set(seats.map(({ name }) => name))].sort();

/** Days with any use in each of the last twelve twelfths of a year; those before anything was known are left out. */
function trendOf({
  from,
  today,
  products,
}: Pick<PersonPast, 'from' | 'products'> & { today: Day }): number[] {
  const counts = new Array<number>(MONTHS).fill(0);
  for (const on of new Set(products.flatMap(({ days }) => [...days]))) {
    const month = MONTHS - 1 - Math.floor(((today - 1 - on) * MONTHS) / YEAR);
    if (month >= 0) counts[month] = (counts[month] ?? 0) + 1;
  }
  const known = Math.min(MONTHS, Math.ceil(((today - from) * MONTHS) / YEAR));
  return known === 0 ? [] : counts.slice(-known);
}
