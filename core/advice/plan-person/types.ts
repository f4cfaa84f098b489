import type { Reason } from '@/core/model/row-verdict';
import type { SeatPrice } from '@/core/model/settings';
import type { Day } from '@/core/units/brands';
import type { PersonDemand, PersonPast } from '../types';

type Term = SeatPrice['term'];

/** A seat that can be bought. */
export interface SeatOffer {
  readonly name: string;
  readonly kind: 'product' | 'collection';
  readonly term: Term;
  /** Of the whole term, minor units. */
  readonly price: number;
  /** Keys (`productKey`) of what it covers; never a service that charges by result. */
  readonly products: readonly string[];
  readonly origin: 'admin' | 'list';
}

/** A seat the person holds and somebody has paid for. */
export interface OwnedSeat {
  readonly name: string;
  readonly kind: 'product' | 'collection';
  readonly products: readonly string[];
  readonly term: Term | null;
  /** First day that isn't paid; null: unknown, so that renewing is weighed as if it were due today. */
  readonly renewsOn: Day | null;
  /** False where nothing tells what its use is worth: it stays, and nothing is advised about it. Absent: known. */
  readonly useKnown?: false;
}

/** A product whose rate changed. Centitokens a day. */
export interface RateChange {
  readonly product: string;
  readonly before: number;
  readonly now: number;
  readonly on: Day;
}

/** What is known of one person, and what can be had for what. */
export interface PlanRequest {
  readonly today: Day;
  readonly demand: PersonDemand;
  readonly offers: readonly SeatOffer[];
  readonly owned: readonly OwnedSeat[];
  /** Minor units a token costs (a decimal), and of which currency. */
  readonly perToken: number;
  readonly currency: string;
  /** Centitokens a day; null: unknown, or charged by result. */
  readonly rateOf: (product: string) => number | null;
  /** For reasons; null: nothing is known of the past. */
  readonly past: PersonPast | null;
  readonly rateChanges?: readonly RateChange[];
  /** Centitokens charged on Flex in the last 90 days although a seat covers the product, by product. */
  readonly chargedBesideSeat?: ReadonlyMap<string, number>;
}

/** A seat a plan takes or renews. Money in minor units. */
export interface PlannedSeat {
  readonly name: string;
  readonly kind: 'product' | 'collection';
  readonly term: Term;
  readonly origin: 'admin' | 'list';
  /** The person's products it covers. */
  readonly products: readonly string[];
  /** When each term begins: one day for a long term, one a month for monthly seats. */
  readonly begins: readonly Day[];
  /** Of one whole term. */
  readonly price: number;
  /** What counts within the months ahead, of all terms together. */
  readonly counted: number;
  /** Months it binds for, all terms together. */
  readonly commitment: number;
  /** It goes on from a seat the person holds. */
  readonly renewal: boolean;
}

/** What a plan costs in the months ahead, minor units. */
export interface PlanCost {
  readonly expected: number;
  readonly seats: number;
  readonly flex: number;
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

export interface PlanOption {
  readonly seats: readonly PlannedSeat[];
  /** Products that are, in some month, neither covered nor paid already. */
  readonly onFlex: readonly string[];
  readonly cost: PlanCost;
}

/** How all use would have to change for the next-best plan to cost as little. */
export interface PlanBreakEven {
  /** Products the two plans get differently. */
  readonly products: readonly string[];
  /** Expected days a year of those products, and the days at which both plans cost the same. */
  readonly days: number;
  readonly breakEvenDays: number;
  /** `days` less `breakEvenDays`: today's margin. */
  readonly margin: number;
}

/** One thing to do. `on`: null where the day isn't known. */
export interface PlanStep {
  readonly do: 'reassign' | 'drop' | 'renew' | 'buy';
  readonly name: string;
  readonly on: Day | null;
}

/** The plan of one person for the months ahead. */
export interface PersonPlan {
  readonly plan: PlanOption;
  /** Seats held are renewed as they are, the rest is on Flex. */
  readonly present: PlanOption;
  readonly nextBest: PlanOption | null;
  /** Of the next-best plan over this one; null: there is no other. */
  readonly difference: number | null;
  /** Of this plan over the present one; 0: the present one is the cheapest. */
  readonly saving: number;
  /** That the plan is no dearer than what it is compared with. */
  readonly probability: number;
  /** The present plan; or, when that is the plan, the next-best. Null: there is only one plan. */
  readonly against: 'present' | 'next-best' | null;
  readonly breakEven: PlanBreakEven | null;
  /** 0: safe to act on, to 4: look again before acting. */
  readonly risk: number;
  readonly effort: 'none' | 'reassign-now' | 'wait-for-renewal' | 'buy';
  /** The first day something is to be done that isn't today; null: none, or unknown. */
  readonly waitFor: Day | null;
  readonly steps: readonly PlanStep[];
  readonly reasons: readonly Reason[];
  /** Seats held without a known price: they are taken as paid, and nothing is advised about them. */
  readonly unpriced: readonly string[];
  /** Priced seats held whose use nobody knows: they are taken as paid, too. */
  readonly unknownUse: readonly string[];
}
