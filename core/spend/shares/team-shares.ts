import type { KnownUses } from '@/core/advice/team/known-uses';
import type { Memberships } from '@/core/ledger/groups';
import { seatsHeld } from '@/core/ledger/seats-held';
import type { TeamFacts } from '@/core/ledger/types';
import type { GroupKind } from '@/core/model/group-kind';
import type { SeatPrice, Settings } from '@/core/model/settings';
import type { Subscription } from '@/core/model/subscription';
import { firstTokenPrice, tokenPriceOrigin } from '@/core/rates/price-of-tokens';
import { seatPerYear } from '@/core/rates/seat-price';
import { type Day, day } from '@/core/units/brands';
import { firstDayOf, lastDayOf, monthOf } from '@/core/units/month';
import { type CostShare, costShares } from './cost-shares';
import { placeChanges, placesByDay } from './places-by-day';
import { seatsPaid } from './seats-paid';
import { sumUse } from './sum-use';
import { type FewPlaces, toldPlaces, toldSeatPlaces } from './told-places';

/** Calendar months, first and last, see `monthOf`. */
export type Months = readonly [number, number];

/** Cost shares by one kind of group. */
export interface KindShares {
  readonly kind: GroupKind;
  readonly shares: readonly CostShare[];
}

/** Who bears what of a team's cost. */
export interface TeamShares {
  /** First and last month anything is known of; null: nothing. */
  readonly months: Months | null;
  /** Kinds of group people are known to belong to; without any: one with everything unallocated. */
  readonly kinds: readonly KindShares[];
  /** Whether anybody's place is known at all. */
  readonly hasPlaces: boolean;
  /** Use is spread over the periods of page readings: months within one are estimates. */
  readonly spread: boolean;
  /** null: no token price. */
  readonly priceOrigin: 'admin' | 'list' | null;
  /** Products whose seats have no price and aren't counted. */
  readonly unpricedSeats: readonly string[];
}

export interface TeamSharesRequest {
  readonly facts: TeamFacts;
  readonly known: KnownUses;
  readonly subscriptions: readonly Subscription[];
  readonly memberships: readonly Memberships[];
  /** The person an id stands for after merging by hand. */
  readonly canonical: (person: number) => number;
  readonly settings: Settings;
  readonly today: Day;
  /** What may be told of places of a kind; null, or left out: all. */
  readonly few?: (kind: GroupKind) => FewPlaces | null;
}

const KINDS: readonly GroupKind[] = ['cost-centre', 'department', 'project', 'group'];
/** As far back as three fiscal years can reach. */
const MONTHS_BACK = 35;

/** A team's cost by each kind of group there is, as far as prices are known. */
export function teamShares(request: TeamSharesRequest): TeamShares {
  const { facts, known, subscriptions, memberships, settings, today } = request;
  const held = seatsHeld(facts);
  const there = KINDS.filter((kind) => memberships.some((list) => list.kind === kind));
  const perToken = firstTokenPrice(settings);
  const seatYear = (product: string, term: SeatPrice['term'] | null = null) =>
    seatPerYear(product, settings, term)?.perYear.minor ?? null;
  const base = {
    hasPlaces: there.length > 0,
    spread: known.source === 'spread',
    priceOrigin: perToken === null ? null : tokenPriceOrigin(settings),
    unpricedSeats: [...new Set(held.map(({ product }) => product).filter((name) => seatYear(name) === null))],
  };
  if (!known.period) return { ...base, months: null, kinds: [] };
  const { from, to } = known.period;
  const months: [number, number] = [
    Math.max(monthOf(from), monthOf(today) - MONTHS_BACK),
    Math.min(monthOf(to), monthOf(today)),
  ];
  const period = { from, to: day(Math.min(lastDayOf(months[1]), today)) };
  const seats = seatsPaid(held, subscriptions, period, seatYear);
  const calendar = Array.from({ length: months[1] - months[0] + 2 }, (_, i) => firstDayOf(months[0] + i));
  const kinds = (base.hasPlaces ? there : KINDS.slice(0, 1)).map((kind) => {
    const byDay = placesByDay(request, kind);
    const few = request.few?.(kind) ?? null;
    const changes = placeChanges(memberships.filter((list) => list.kind === kind));
    const use = sumUse(
      known.uses,
      [...new Set([...calendar, ...changes])].sort((a, b) => a - b),
    );
    const placesOf = few ? toldPlaces(byDay, few) : byDay;
    const seatPlacesOf = few ? toldSeatPlaces(byDay, seats, few) : byDay;
    return { kind, shares: costShares({ use, seats, perToken, placesOf, seatPlacesOf, months }).shares };
  });
  return { ...base, months, kinds };
}
