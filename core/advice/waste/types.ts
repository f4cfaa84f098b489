import type { Centitokens, Day, Minor } from '@/core/units/brands';

/** A charge of a person's product on a UTC day. */
export interface ChargedDay {
  readonly personId: number;
  readonly product: string;
  readonly day: Day;
  readonly tokens: Centitokens;
}

/** A row of a waste list: whom and what it is about, and the money. */
export interface Waste {
  readonly personId: number;
  readonly product: string;
  /** What it costs; null: a price is missing. Never negative. */
  readonly money: Minor | null;
  /** 'year': goes on at that rate; 'so-far': what was spent in the time looked at. */
  readonly basis: 'year' | 'so-far';
}

/** What a seat of a product costs a year, minor units; null: no price known. */
export type SeatYear = (product: string) => Minor | null;

/** Dearest first, unknown money last. */
export const byMoney = (a: Pick<Waste, 'money'>, b: Pick<Waste, 'money'>): number =>
  (b.money ?? -1) - (a.money ?? -1);
