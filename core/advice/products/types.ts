import type { SeatOffer } from '@/core/advice/plan-person/types';
import type { ProductRates } from '@/core/rates/rate-table';
import type { BreakEven } from '@/core/rates/types';
import type { Centitokens, Day, Minor } from '@/core/units/brands';

/** Days something is known of, within the days asked for. */
export interface ProductWindow {
  readonly from: Day;
  readonly to: Day;
  /** Days of it that are known: what is used on them is scaled to a year by 365 / known. */
  readonly known: number;
}

/** One person's use of one product in the look-back. */
export interface ProductPerson {
  readonly personId: number;
  /** Days charged or on a seat: what Flex would charge without seats. */
  readonly days: number;
  /** Of those, on a seat. */
  readonly seatDays: number;
  readonly daysPerYear: number;
  /** As charged. */
  readonly tokens: Centitokens;
  /** What this use costs a year on Flex at today's rate, minor units; null: no token price. */
  readonly flexPerYear: number | null;
  /** The seat that covers the product in the person's cheapest plan in hindsight, of all products; null: Flex. */
  readonly cheapest: string | null;
}

/** A seat that covers a product, held against Flex. */
export interface SeatLine extends Pick<SeatOffer, 'name' | 'kind' | 'term' | 'price' | 'origin'> {
  readonly perYear: Minor;
  /** null: the rate or the token price isn't known, or a day on Flex costs nothing. */
  readonly breakEven: BreakEven | null;
  /** People above the break-even by this product alone, and the others who used it; null: too few to be told of. */
  readonly above: number | null;
  readonly below: number | null;
  /** Of a collection: people above it by everything it covers. */
  readonly aboveTogether: number | null;
  /** Of a seat by the month: person-months in which it was cheaper, of those with use. */
  readonly months: { readonly above: number; readonly of: number } | null;
}

export type Missing = 'rate' | 'seat-price';

/** All that is known of one product: use in the period, habits in the look-back. */
export interface TeamProduct {
  readonly key: string;
  readonly name: string;
  readonly tokens: Centitokens;
  /** Of those, charged to nobody that is named. */
  readonly unnamed: Centitokens;
  /** Tokens at the price of small orders; null: no token price. */
  readonly cost: Minor | null;
  /** Of all tokens of the period. */
  readonly share: number;
  readonly days: number;
  readonly seatDays: number;
  /** People with a name who used it in the period. */
  readonly users: number;
  /** Charged by result: how many, where the tokens of one are known. */
  readonly results: number | null;
  /** Of the look-back, as all that follows. Most tokens first. */
  readonly people: readonly ProductPerson[];
  readonly months: readonly { readonly month: number; readonly tokens: Centitokens; readonly days: number }[];
  /** Tokens a known day in the look-back's second half against its first; null: too little is known of one. */
  readonly change: number | null;
  readonly rates: ProductRates;
  /** Minor units (a decimal) a day on Flex costs; null: no rate or no token price. */
  readonly perDayCost: number | null;
  /** Seats of its own first, then collections, each from the shortest term. */
  readonly seats: readonly SeatLine[];
  /** Of those, the product's own on the term plans count with; else the cheapest a year. */
  readonly main: SeatLine | null;
  readonly missing: readonly Missing[];
}

/** Products of one collection, by those who use them. */
export interface CollectionOverlap {
  readonly name: string;
  /** null: no price known. */
  readonly perYear: Minor | null;
  readonly products: readonly { readonly key: string; readonly name: string; readonly people: number }[];
  readonly people: number;
  /** Who use at least two of them. */
  readonly several: number;
  /** All use of them on Flex in a year, minor units; null: no token price. */
  readonly flexPerYear: number | null;
  /** People whose use of them costs more on Flex than the collection. */
  readonly above: number;
  /** People whose cheapest plan in hindsight holds it. */
  readonly cheapestFor: number;
}

export interface TeamProducts {
  /** What is known of the period; null: nothing by person and product. */
  readonly used: ProductWindow | null;
  /** What is known of the look-back. */
  readonly habits: ProductWindow | null;
  /** Of the period. */
  readonly tokens: Centitokens;
  readonly perToken: number | null;
  readonly tokenOrigin: 'admin' | 'list';
  /** Most tokens first. */
  readonly products: readonly TeamProduct[];
  readonly overlaps: readonly CollectionOverlap[];
}
