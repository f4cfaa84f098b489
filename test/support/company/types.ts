import type { Period } from '@/core/model/scalars';
import type { Centitokens, Day } from '@/core/units/brands';

/** A rate of a product: tokens per charged day, from a day on (null: always had it). */
export interface RateVersion {
  readonly from: Day | null;
  readonly perDay: Centitokens;
}

/** What is charged. A group (AutoCAD with its toolsets, a suite) is charged once a day, whichever part is opened. */
export interface Product {
  readonly id: number;
  readonly name: string;
  readonly kind: 'daily' | 'per-result';
  /** Daily: ascending `from`. Per-result: the price of one result. */
  readonly rates: readonly RateVersion[];
  /** Names of the parts of a group; for a single product just its own name. Index 0 is the usual one. */
  readonly features: readonly string[];
  readonly isGroup: boolean;
  readonly versions: readonly string[];
  /** True: the rate is stated by some public source. False: invented product, invented rate. */
  readonly evidenced: boolean;
}

/** How often somebody works with the products: the reason behind the numbers. */
export type Habit = 'heavy' | 'regular' | 'light' | 'rare' | 'seasonal' | 'project' | 'overnight' | 'idle';

export interface Person {
  readonly id: number;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string; // as written: the case varies
  readonly autodeskId: string;
  readonly hash: string; // 40 lower-case hex digits
  readonly teams: readonly number[];
  readonly group: string;
  readonly department: string;
  readonly habit: Habit;
  readonly joined: Day;
  readonly left: Day | null; // last day in the company
}

export interface Team {
  readonly id: number;
  readonly name: string;
  readonly country: 'DE' | 'US' | 'FR' | 'JP' | 'BR' | 'none';
  /** 'hidden': personal data is off, the portal shows 40-hex hashes. */
  readonly names: 'shown' | 'hidden';
}

/** One row of the daily usage: the truth everything else is summed from. */
export interface DailyRow {
  readonly team: number;
  readonly person: number;
  readonly product: number;
  readonly feature: number; // index into the product's features
  readonly version: number; // index into the product's versions
  readonly day: Day;
  readonly tokens: Centitokens;
  readonly uses: number;
}

/** Daily rows as columns (a company of 5,000 has above a million), sorted by day, team, person, product. */
export interface Usage {
  readonly length: number;
  readonly team: Uint8Array;
  readonly person: Uint16Array;
  readonly product: Uint8Array;
  readonly feature: Uint8Array;
  readonly version: Uint8Array;
  readonly day: Int32Array;
  readonly tokens: Int32Array;
  readonly uses: Uint16Array;
}

/** Tokens bought at once (or the part of them moved from another team). */
export interface CompanyLot {
  readonly id: number;
  readonly team: number;
  readonly quantity: Centitokens;
  readonly boughtOn: Day;
  readonly arrivedOn: Day; // later than boughtOn only when moved from another team
  readonly expiresOn: Day; // the last day they can be used
  readonly movedOut: Centitokens;
  readonly used: Centitokens;
  readonly expired: Centitokens; // stranded: left when it expired
  readonly left: Centitokens; // on the morning of today
}

/** What changed a balance other than use; effective on the morning of `day`. */
export interface BalanceEvent {
  readonly team: number;
  readonly day: Day;
  readonly kind: 'purchase' | 'expiration' | 'move';
  readonly tokens: Centitokens; // negative when removed
  readonly lot: number;
  readonly otherTeam?: number;
}

export interface Seat {
  readonly id: number;
  readonly team: number;
  readonly contract: number;
  readonly offering: string; // a product's or a collection's name
  readonly kind: 'product' | 'collection';
  readonly person: number | null; // null: free
  readonly assignedOn: Day | null;
  readonly unassignedOn: Day | null;
}

/** One subscription contract: so many seats of an offering for a term. */
export interface Contract {
  readonly id: number;
  readonly team: number;
  readonly offering: string;
  readonly kind: 'product' | 'collection';
  readonly number: string;
  readonly subscriptionId: string;
  readonly term: 'annual' | 'monthly' | '3-year';
  readonly from: Day;
  readonly to: Day; // last day of the term
  readonly autoRenew: Day | null;
  readonly status: 'Active' | 'Expired';
  readonly seats: number;
  readonly reseller: string;
}

/** A collection: which products come with one seat. */
export interface Collection {
  readonly name: string;
  readonly products: readonly string[];
}

/** A day somebody used a seat (no tokens). */
export interface SeatUse {
  readonly length: number;
  readonly seat: Uint16Array;
  readonly product: Uint8Array;
  readonly version: Uint8Array;
  readonly day: Int32Array;
}

export interface Company {
  readonly seed: number;
  readonly today: Day;
  /** First and last day with data; the last is yesterday. */
  readonly days: Period;
  readonly holidays: readonly Day[];
  readonly teams: readonly Team[];
  readonly products: readonly Product[];
  readonly collections: readonly Collection[];
  readonly people: readonly Person[];
  readonly usage: Usage;
  readonly lots: readonly CompanyLot[];
  readonly events: readonly BalanceEvent[];
  readonly contracts: readonly Contract[];
  readonly seats: readonly Seat[];
  readonly seatUse: SeatUse;
}

export interface CompanyOptions {
  readonly today: Day;
  readonly seed: number;
  /** 2 to 5,000 (default 60). */
  readonly people?: number;
  /** 1 to 4 (default 2). */
  readonly teams?: number;
  /** Days of history (default 430, above 14 months). */
  readonly history?: number;
  /** People with names that break things are among them (default true). */
  readonly oddNames?: boolean;
  /** Index of teams whose personal data is off. */
  readonly hiddenTeams?: readonly number[];
}

/** One team, or all of them. */
export type Scope = number | 'all';
