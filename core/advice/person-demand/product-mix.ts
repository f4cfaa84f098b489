import type { PersonPast } from '../types';
import { faded } from './fading';
import { activeDays } from './half-months';

/** The team's mix counts like so many days of the person's own. */
const TEAM_DAYS = 4;
/** Products the person never used and will hardly use are left out: less than this share of the days. */
const LEAST_SHARE = 0.001;

/** What a team's people use: how much of a person's days of use, and what a day costs. */
export type TeamMix = ReadonlyMap<string, { readonly share: number; readonly perDay: number }>;

/** A product's part in a person's days of use. */
export interface ProductShare {
  readonly product: string;
  /** Full days of the product per day with any use; above 1 where a day is charged more than once. */
  readonly share: number;
  /** Centitokens of a full day. */
  readonly perDay: number;
  /** Days (own, faded, and the team's) the share rests on. */
  readonly seen: number;
}

interface Use {
  readonly faded: number;
  readonly perDay: number;
}

/** The mean of people's own mixes: everybody counts the same, however much they use. */
export function teamMix(people: readonly PersonPast[]): TeamMix {
  const sums = new Map<string, { share: number; perDay: number; users: number }>();
  let active = 0;
  for (const past of people) {
    const all = fadedSum(activeDays(past));
    if (all === 0) continue;
    active++;
    for (const { product, faded: days, perDay } of usesOf(past)) {
      const sum = sums.get(product) ?? { share: 0, perDay: 0, users: 0 };
      sum.share += days / all;
      sum.perDay += perDay;
      sum.users++;
      sums.set(product, sum);
    }
  }
  return new Map(
    [...sums].map(([product, { share, perDay, users }]) => [
      product,
      { share: share / active, perDay: perDay / users },
    ]),
  );
}

/**
 * A person's mix of products: full days of each per day of any use, recent days counting more, mixed with the team's
 * as if that were four more days.
 * @param active of each day, `activeDays`
 */
export function productMix(past: PersonPast, team: TeamMix, active: Float64Array): ProductShare[] {
  const own = new Map(usesOf(past).map((use) => [use.product, use]));
  const all = fadedSum(active);
  const borrowed = team.size > 0 ? TEAM_DAYS : 0;
  const seen = all + borrowed;
  const share = (product: string, use: Use | undefined) =>
    seen > 0 ? ((use?.faded ?? 0) + borrowed * (team.get(product)?.share ?? 0)) / seen : 0;
  const shares: ProductShare[] = [...own].map(([product, use]) => ({
    product,
    share: share(product, use),
    perDay: use.perDay,
    seen,
  }));
  for (const [product, { perDay }] of team) {
    if (own.has(product)) continue;
    const likely = share(product, undefined);
    if (likely >= LEAST_SHARE) shares.push({ product, share: likely, perDay, seen });
  }
  return shares;
}

function usesOf({ products, today }: PersonPast) {
  return products.map(({ product, days, tokens, perDay }) => {
    let charged = 0;
    for (let i = 0; i < days.length; i++) charged += faded(today - (days[i] ?? 0)) * (tokens[i] ?? 0);
    if (perDay) return { product, faded: charged / perDay, perDay };
    let weights = 0;
    for (const on of days) weights += faded(today - on);
    return { product, faded: weights, perDay: weights > 0 ? charged / weights : 0 };
  });
}

/** Days of use, recent ones counting more. */
function fadedSum(active: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < active.length; i++) {
    const part = active[i] ?? 0;
    if (part > 0) sum += part * faded(active.length - i);
  }
  return sum;
}
