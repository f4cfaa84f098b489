import { type Centitokens, centitokens, type Day, type Minor, minor } from '@/core/units/brands';
import { costOfTokens } from '@/core/units/money';
import { firstDayOf, monthOf } from '@/core/units/month';
import { shareOut } from './share-out';
import { type PaidSeat, spreadSeat } from './spread-seat';

/** What a person used on a day, or over days of one month on which the person's place did not change. */
export interface PersonUseOn {
  /** 0: rows that name nobody. */
  readonly person: number;
  readonly day: Day;
  readonly tokens: Centitokens;
}

export interface CostSharesRequest {
  readonly use: readonly PersonUseOn[];
  readonly seats: readonly PaidSeat[];
  /** Minor units of money a token costs; null: no price, then only seats have one. */
  readonly perToken: number | null;
  /** Where a person belongs on a day: one place, several (shared evenly), or none. */
  readonly placesOf: (person: number, on: Day) => readonly string[];
  /** The same for who holds a seat, where that is told in another way. */
  readonly seatPlacesOf?: (person: number, on: Day) => readonly string[];
  /** First and last calendar month that is looked at, see `monthOf`. */
  readonly months: readonly [number, number];
}

/** One place's share of one month. */
export interface CostShare {
  readonly month: number;
  /** null: what nobody's place is known of. */
  readonly place: string | null;
  readonly tokens: Centitokens;
  readonly tokenCost: Minor;
  readonly seatCost: Minor;
}

/** Shares of all months and places there are, by month, then by place, the unallocated last. */
export interface CostShares {
  readonly shares: readonly CostShare[];
  /** Sums of the shares, to the last minor unit. */
  readonly tokens: Centitokens;
  readonly tokenCost: Minor;
  readonly seatCost: Minor;
}

/**
 * Who bears what: each month's tokens by the places of the people who used them, the month's money split by those
 * tokens, and each seat's price over the months of its term to the place of who holds it. Every month's shares add up
 * to the month's tokens and money exactly (largest remainder). What has no known place stays unallocated.
 */
export function costShares(request: CostSharesRequest): CostShares {
  const [first, last] = request.months;
  const months = new Map<number, Map<string | null, Sums>>();
  const sumsOf = (month: number, place: string | null): Sums => {
    const places = months.get(month) ?? new Map<string | null, Sums>();
    months.set(month, places);
    const sums = places.get(place) ?? { tokens: 0, seatCost: 0 };
    places.set(place, sums);
    return sums;
  };
  const within = (month: number) => first <= month && month <= last;
  for (const { person, day, tokens } of request.use) {
    const month = monthOf(day);
    if (!within(month)) continue;
    for (const [place, part] of parted(tokens, placesAt(request.placesOf, person, day)))
      sumsOf(month, place).tokens += part;
  }
  for (const seat of request.seats)
    for (const { month, price } of spreadSeat(seat)) {
      if (!within(month)) continue;
      const on = seatDay(seat, month);
      for (const [place, part] of parted(
        price,
        placesAt(request.seatPlacesOf ?? request.placesOf, seat.person ?? 0, on),
      ))
        sumsOf(month, place).seatCost += part;
    }
  return added(
    [...months]
      .sort(([a], [b]) => a - b)
      .flatMap(([month, places]) => sharesOf(month, places, request.perToken)),
  );
}

interface Sums {
  tokens: number;
  seatCost: number;
}

const NOWHERE: readonly (string | null)[] = [null];

function placesAt(
  placesOf: CostSharesRequest['placesOf'],
  person: number,
  on: Day,
): readonly (string | null)[] {
  const places = person > 0 ? placesOf(person, on) : [];
  return places.length > 0 ? places : NOWHERE;
}

/** An amount in even whole parts. */
function parted(amount: number, places: readonly (string | null)[]): [string | null, number][] {
  if (places.length === 1) return [[places[0] ?? null, amount]];
  const parts = shareOut(
    amount,
    places.map(() => 1),
  );
  return places.map((place, i) => [place, parts[i] ?? 0]);
}

/** The day a seat's holder is asked for in a month: the first of it that the term covers. */
export function seatDay({ from }: PaidSeat, month: number): Day {
  return monthOf(from) === month ? from : firstDayOf(month);
}

function sharesOf(
  month: number,
  places: ReadonlyMap<string | null, Sums>,
  perToken: number | null,
): CostShare[] {
  const sorted = [...places].sort(([a], [b]) => (a === null ? 1 : b === null ? -1 : a < b ? -1 : 1));
  const tokens = sorted.map(([, sums]) => sums.tokens);
  const total = tokens.reduce((a, b) => a + b, 0);
  const cost = perToken === null ? 0 : costOfTokens(centitokens(total), perToken);
  const costs = shareOut(
    cost,
    tokens.map((one) => Math.max(0, one)),
  );
  return sorted.map(([place, sums], i) => ({
    month,
    place,
    tokens: centitokens(sums.tokens),
    tokenCost: minor(costs[i] ?? 0),
    seatCost: minor(sums.seatCost),
  }));
}

function added(shares: readonly CostShare[]): CostShares {
  const sum = (of: (share: CostShare) => number) => shares.reduce((all, share) => all + of(share), 0);
  return {
    shares,
    tokens: centitokens(sum(({ tokens }) => tokens)),
    tokenCost: minor(sum(({ tokenCost }) => tokenCost)),
    seatCost: minor(sum(({ seatCost }) => seatCost)),
  };
}
