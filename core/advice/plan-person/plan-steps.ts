import type { Day } from '@/core/units/brands';
import { productKey } from '../../rates/product-key';
import { monthsAhead, paidShares } from './months-ahead';
import type { PlanProblem } from './plan-problem';
import type { OwnedSeat, PersonPlan, PlanOption, PlanRequest, PlanStep } from './types';

/** A seat whose use until its renewal is worth less than this share of what the same time of it costs is free to give. */
const HARDLY = 0.05;

/** What to do to get from the seats held to the plan, in the order of the days. */
export function planSteps(problem: PlanProblem, request: PlanRequest, plan: PlanOption): PlanStep[] {
  const { today, owned } = request;
  const steps: PlanStep[] = [];
  const priced = owned.filter(({ name, useKnown }) => useKnown !== false && !problem.unpriced.includes(name));
  const same = (a: string, b: string) => productKey(a) === productKey(b);
  for (const seat of priced) {
    if (plan.seats.some(({ name }) => same(name, seat.name))) continue;
    if (seat.renewsOn !== null && renewsLater(seat, problem, request)) continue;
    if (hardlyUsed(seat, problem, request)) steps.push({ do: 'reassign', name: seat.name, on: today });
    steps.push({ do: 'drop', name: seat.name, on: seat.renewsOn });
  }
  for (const seat of plan.seats) {
    const held = priced.find(({ name }) => same(name, seat.name));
    for (const on of seat.begins)
      if (!held) steps.push({ do: 'buy', name: seat.name, on });
      else if (held.term !== null && held.term !== seat.term)
        steps.push({ do: 'renew', name: seat.name, on });
  }
  return steps.sort((a, b) => (a.on ?? Infinity) - (b.on ?? Infinity));
}

const renewsLater = ({ renewsOn }: OwnedSeat, { months }: PlanProblem, { today }: PlanRequest) =>
  renewsOn !== null && renewsOn - today >= (months * 365) / 12;

/** Whether the use a seat covers until it ends is worth next to nothing beside its price. */
function hardlyUsed(seat: OwnedSeat, problem: PlanProblem, request: PlanRequest): boolean {
  const { products, months, tokens } = problem;
  const ahead = monthsAhead(request.today, months);
  const paid = paidShares(ahead, seat.renewsOn);
  let spared = 0;
  for (const [p, product] of products.entries())
    if (seat.products.includes(productKey(product)))
      for (let m = 0; m < months; m++)
        spared += ((tokens[p * months + m] ?? 0) * request.perToken * (paid[m] ?? 0)) / 100;
  const yearly = request.offers
    .filter(({ name, term }) => productKey(name) === productKey(seat.name) && term !== 'monthly')
    .map(({ price, term }) => (term === '3-year' ? price / 3 : price));
  const price = yearly.length === 0 ? 0 : Math.min(...yearly);
  return spared <= HARDLY * price * (ahead.monthOf(seat.renewsOn) / 12);
}

/**
 * The first thing to do: buy, for which money is needed; else give an idle seat to somebody else, at once; else wait for
 * a renewal.
 */
export function effortOf(steps: readonly PlanStep[], today: Day): Pick<PersonPlan, 'effort' | 'waitFor'> {
  const now = (what: PlanStep['do']) => steps.some((step) => step.do === what && (step.on ?? today) <= today);
  const later = steps.find(({ on }) => on !== null && on > today);
  const waits = later?.do === 'drop' || later?.do === 'renew' || steps.some((step) => step.do === 'drop');
  const effort =
    now('buy') || now('renew')
      ? 'buy'
      : now('reassign')
        ? 'reassign-now'
        : waits
          ? 'wait-for-renewal'
          : steps.length > 0
            ? 'buy'
            : 'none';
  return { effort, waitFor: later?.on ?? null };
}
