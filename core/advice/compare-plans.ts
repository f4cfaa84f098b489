import type { Need, Plan, PlanPrices, PlanSeat } from './types';

/** The cheapest plan, and the cheapest that holds at least one seat (null: no seat has a price). */
export interface PlanComparison {
  readonly cheapest: Plan;
  readonly allFlex: Plan;
  readonly withSeat: Plan | null;
}

/**
 * Exact cheapest way to get every product: any set of collections, a seat or Flex for each product they leave out.
 * Every set of collections is tried; with the set fixed, each product decides for itself. A collection dearer than
 * everything it covers bought singly can't be part of a cheaper plan and isn't tried (save alone, as the next best).
 * On a tie Flex is preferred, then fewer seats: it binds to nothing.
 */
export function comparePlans(needs: readonly Need[], prices: PlanPrices): PlanComparison {
  const single = needs.map(({ product }) => prices.seatOf(product));
  const cheapestSingle = (i: number) =>
    Math.min(needs[i]?.flexPerYear ?? 0, single[i]?.perYear ?? Number.POSITIVE_INFINITY);
  const offers = prices.collections
    .map(({ seat, covers }) => ({ seat, covered: needs.map(({ product }) => covers(product)) }))
    .filter(({ covered }) => covered.some(Boolean));
  const useful = offers.filter(
    ({ seat, covered }) =>
      seat.perYear < covered.reduce((sum, is, i) => sum + (is ? cheapestSingle(i) : 0), 0),
  );
  const allFlex = planOf(
    needs,
    needs.map(() => null),
  );
  let cheapest = allFlex;
  for (let set = 0; set < 2 ** useful.length; set++) {
    const chosen = useful.filter((_, bit) => Math.floor(set / 2 ** bit) % 2 === 1);
    const plan = planOf(
      needs,
      needs.map((need, i) => coverOf(need, i, chosen, single[i] ?? null)),
    );
    if (better(plan, cheapest)) cheapest = plan;
  }
  let withSeat = cheapest.seats.length > 0 ? cheapest : null;
  if (!withSeat)
    for (const plan of [
      ...singleSeatPlans(needs, single),
      ...offers.map((offer) => collectionPlan(needs, offer)),
    ])
      if (!withSeat || better(plan, withSeat)) withSeat = plan;
  return { cheapest, allFlex, withSeat };
}

interface Offer {
  readonly seat: PlanSeat;
  readonly covered: readonly boolean[];
}

function coverOf(need: Need, i: number, chosen: readonly Offer[], single: PlanSeat | null): PlanSeat | null {
  const offer = chosen.find(({ covered }) => covered[i]);
  if (offer) return offer.seat;
  return single && single.perYear < need.flexPerYear ? single : null;
}

const singleSeatPlans = (needs: readonly Need[], single: readonly (PlanSeat | null)[]): Plan[] =>
  single.flatMap((seat, i) =>
    seat
      ? [
          planOf(
            needs,
            needs.map((_, k) => (k === i ? seat : null)),
          ),
        ]
      : [],
  );

const collectionPlan = (needs: readonly Need[], { seat, covered }: Offer): Plan =>
  planOf(
    needs,
    covered.map((is) => (is ? seat : null)),
  );

function planOf(needs: readonly Need[], coveredBy: readonly (PlanSeat | null)[]): Plan {
  const seats = [...new Set(coveredBy.filter((seat) => seat !== null))];
  const seatsPerYear = seats.reduce((sum, { perYear }) => sum + perYear, 0);
  const flexPerYear = needs.reduce((sum, need, i) => sum + (coveredBy[i] ? 0 : need.flexPerYear), 0);
  return { seats, coveredBy, seatsPerYear, flexPerYear, total: seatsPerYear + flexPerYear };
}

const better = (a: Plan, b: Plan) =>
  a.total < b.total || (a.total === b.total && a.seats.length < b.seats.length);
