import type { LotSource } from '@/core/purchase/types';
import type { Centitokens, Day } from '@/core/units/brands';

/** Somebody who gives up a seat, by place in the team, and pools they get a seat of instead (none: Flex). */
export interface Mover {
  readonly person: number;
  readonly to: readonly number[];
}

/** Seats that are paid go to who they spare more: nothing to buy, nothing to wait for. */
export interface ReassignEntry {
  readonly kind: 'reassign';
  readonly on: Day;
  readonly pool: number;
  readonly name: string;
  /** Who gets one, most spared first. */
  readonly give: readonly number[];
  /** Who gives one up; fewer than `give` where seats were idle. */
  readonly take: readonly Mover[];
}

/** A subscription comes to its end: how many of its seats to renew, and what becomes of the others. */
export interface RenewalEntry {
  readonly kind: 'renewal';
  /** When it ends, and until when to decide; null: the export didn't say. */
  readonly on: Day | null;
  readonly decideBy: Day | null;
  readonly pool: number;
  readonly name: string;
  readonly contract: string | null;
  readonly subscriptionId: string | null;
  readonly seats: number;
  readonly renew: number;
  /** False: no price is known, so all are renewed until there is one. */
  readonly priced: boolean;
  /** Of those not renewed: seats nobody holds. */
  readonly idle: number;
  /** Of those not renewed: who holds one. */
  readonly move: readonly Mover[];
}

/** More seats are wanted than there are: they can be bought on any day, so today. */
export interface AddEntry {
  readonly kind: 'add';
  readonly on: Day;
  readonly pool: number;
  readonly name: string;
  readonly seats: number;
  /** Who is to get one, most spared first. */
  readonly people: readonly number[];
}

/** A lot of tokens comes to its last day. */
export interface ExpiryEntry {
  readonly kind: 'expiry';
  readonly on: Day;
  readonly tokens: Centitokens;
  readonly source: LotSource;
}

export type CalendarEntry = ReassignEntry | RenewalEntry | AddEntry | ExpiryEntry;
