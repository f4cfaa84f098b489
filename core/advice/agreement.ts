import { cheapestCover } from './plan-person/cheapest-cover';
import { costedPlan } from './plan-person/plan-option';
import { planProblem } from './plan-person/plan-problem';
import type { PlanRequest } from './plan-person/types';
import type { PersonDemand, PersonPast } from './types';

/** Days looked back on. */
export const LOOK_BACKS = [30, 90, 180, 365] as const;

/** What would be advised if the year ahead were as a time that is over. */
export interface LookBack {
  readonly days: number;
  /** Names of the seats, ascending; null: too little is known of that time. */
  readonly seats: readonly string[] | null;
  /** It says what is advised; null: it can't say. */
  readonly agrees: boolean | null;
}

const MONTHS = 12;
const YEAR = 365;
/** A window speaks when so much of it is known; the rest is taken to be like it. */
const ENOUGH = 0.9;

/**
 * Whether the past alone says the same as the advice: the cheapest plan if the year ahead were as the last 30, 90, 180
 * and 365 days, at the same prices and with the same seats paid. A window shorter than a year is spread evenly over the
 * months, a year keeps its months.
 * @param advised names of the seats advised
 */
export function agreement(request: PlanRequest, advised: readonly string[]): LookBack[] {
  const { past } = request;
  const same = new Set(advised);
  return LOOK_BACKS.map((days) => {
    const known = past && knownIn(past, days);
    if (!past || known === null) return { days, seats: null, agrees: null };
    const seats = cheapestSeats({ ...request, demand: demandOf(past, days, known) });
    return { days, seats, agrees: seats.length === same.size && seats.every((name) => same.has(name)) };
  });
}

/** How many of the windows that can say something agree. */
export const agreeing = (windows: readonly LookBack[]): { readonly agree: number; readonly of: number } => ({
  agree: windows.filter(({ agrees }) => agrees === true).length,
  of: windows.filter(({ agrees }) => agrees !== null).length,
});

/** Days of the window something is known of; null: too few to speak for it. */
function knownIn({ from, today, known }: PersonPast, window: number): number | null {
  if (today - window < from) return null;
  const days = known?.subarray(today - window - from, today - from).reduce((a, b) => a + b, 0) ?? window;
  return days >= ENOUGH * window ? days : null;
}

/** The past days as the one future there is. @param known how many of the window's days are */
function demandOf({ today, products }: PersonPast, window: number, known: number): PersonDemand {
  const start = today - window;
  const tokens = new Float64Array(products.length * MONTHS);
  for (const [p, { days, tokens: charged }] of products.entries())
    for (const [i, on] of days.entries()) {
      if (on < start || on >= today) continue;
      const amount = ((charged[i] ?? 0) * YEAR) / known;
      if (window < YEAR)
        for (let m = 0; m < MONTHS; m++)
          tokens[p * MONTHS + m] = (tokens[p * MONTHS + m] ?? 0) + amount / MONTHS;
      else {
        const at = p * MONTHS + Math.floor(((on - start) * MONTHS) / window);
        tokens[at] = (tokens[at] ?? 0) + amount;
      }
    }
  return { products: products.map(({ product }) => product), months: MONTHS, samples: 1, tokens };
}

function cheapestSeats(request: PlanRequest): string[] {
  const problem = planProblem(request);
  const { products, months, flex, choices } = problem;
  const { cost, taken } = cheapestCover({ products: products.length, months, flex, offers: choices });
  // As in a plan: where changing gains nothing, nothing is changed.
  const present = costedPlan(problem, request, problem.present);
  const chosen = present.option.cost.expected <= cost ? problem.present : taken;
  return [...new Set(chosen.flatMap((i) => choices[i]?.offer.name ?? []))].sort();
}
