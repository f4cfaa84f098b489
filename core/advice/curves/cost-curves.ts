import { comparePlans } from '../compare-plans';
import type { PlanPrices, PlanSeat } from '../types';

/** One product's use by one person, slot by slot (a slot is a day, a month or any other span). */
export interface UseCosts {
  readonly product: string;
  /** What the use costs on Flex, whether it was on Flex or on a seat; minor units, not rounded. */
  readonly flex: ArrayLike<number>;
}

export interface PersonCosts {
  readonly personId: number;
  readonly uses: readonly UseCosts[];
  /** What was really paid for this person: tokens charged, and the seats held spread over their term. */
  readonly paid: ArrayLike<number>;
}

/** What one and the same use costs on different plans. */
export const CURVES = ['paid', 'allFlex', 'allSeats', 'allCollections', 'best'] as const;
export type Curve = (typeof CURVES)[number];

/** One person's costs of the whole time. Minor units, rounded. */
export type PersonCurveTotals = { readonly personId: number } & Readonly<Record<Curve, number>>;

export interface CostCurves {
  /** By slot, minor units, rounded; each is the sum over all people. */
  readonly slots: Readonly<Record<Curve, readonly number[]>>;
  readonly people: readonly PersonCurveTotals[];
}

/**
 * What the team's use cost, and what it would have cost: all on Flex; a seat for every product a person used; a
 * collection wherever one covers a used product; and each person's cheapest plan in hindsight. Seats cost by the days
 * of a slot, whether used in it or not: a seat is paid for the whole time. What has no seat price stays on Flex.
 * @param days of each slot
 */
export function costCurves(
  people: readonly PersonCosts[],
  days: readonly number[],
  prices: PlanPrices,
): CostCurves {
  const slots = Object.fromEntries(CURVES.map((curve) => [curve, days.map(() => 0)])) as Record<
    Curve,
    number[]
  >;
  const totals = people.map((person): PersonCurveTotals => {
    const curves = personCurves(person, days, prices);
    const sums = CURVES.map((curve) => {
      let sum = 0;
      for (const [slot, cost] of curves[curve].entries()) {
        sum += cost;
        const row = slots[curve];
        row[slot] = (row[slot] ?? 0) + cost;
      }
      return [curve, Math.round(sum)] as const;
    });
    return { personId: person.personId, ...(Object.fromEntries(sums) as Record<Curve, number>) };
  });
  for (const curve of CURVES) slots[curve] = slots[curve].map(Math.round);
  return { slots, people: totals };
}

function personCurves(
  { uses, paid }: PersonCosts,
  days: readonly number[],
  prices: PlanPrices,
): Record<Curve, number[]> {
  const length = days.reduce((a, b) => a + b, 0);
  const used = uses.filter(({ flex }) => total(flex) > 0);
  const needs = used.map(({ product, flex }) => ({ product, flexPerYear: (total(flex) * 365) / length }));
  const plan = (coveredBy: readonly (PlanSeat | null)[]) => curveOf(used, coveredBy, days);
  const onFlex = used.map(() => null);
  const seats = used.map(({ product }) => prices.seatOf(product));
  return {
    paid: days.map((_, slot) => paid[slot] ?? 0),
    allFlex: plan(onFlex),
    allSeats: plan(seats),
    allCollections: plan(collectionsFirst(used, seats, prices)),
    best: plan(length > 0 ? comparePlans(needs, prices).cheapest.coveredBy : onFlex),
  };
}

/** Every used product that a collection covers, on the cheapest collections that cover them; the others on their seat. */
function collectionsFirst(
  used: readonly UseCosts[],
  seats: readonly (PlanSeat | null)[],
  prices: PlanPrices,
): (PlanSeat | null)[] {
  const inCollection = used.map(({ product }) => prices.collections.some(({ covers }) => covers(product)));
  // A product that must be covered costs more on Flex than all collections together.
  const must = 1 + prices.collections.reduce((sum, { seat }) => sum + seat.perYear, 0);
  const needs = used.flatMap(({ product }, i) => (inCollection[i] ? [{ product, flexPerYear: must }] : []));
  const covered = comparePlans(needs, { collections: prices.collections, seatOf: () => null }).cheapest
    .coveredBy;
  let next = 0;
  return used.map((_, i) => (inCollection[i] ? (covered[next++] ?? null) : (seats[i] ?? null)));
}

function curveOf(
  used: readonly UseCosts[],
  coveredBy: readonly (PlanSeat | null)[],
  days: readonly number[],
): number[] {
  const perYear = [...new Set(coveredBy)].reduce((sum, seat) => sum + (seat?.perYear ?? 0), 0);
  return days.map(
    (length, slot) =>
      (perYear * length) / 365 +
      used.reduce((sum, { flex }, i) => sum + (coveredBy[i] ? 0 : (flex[slot] ?? 0)), 0),
  );
}

const total = (values: ArrayLike<number>): number => Array.from(values).reduce((a, b) => a + b, 0);
