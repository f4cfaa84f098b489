import type { Period } from '@/core/model/scalars';
import type { Centitokens, Day, Minor } from '@/core/units/brands';

/** A purchase of tokens and what it cost. */
export interface PricedPurchase {
  readonly boughtOn: Day;
  readonly expiresOn: Day;
  /** Bought at once. */
  readonly tokens: Centitokens;
  /** Of them left at the last reading of the balance. */
  readonly left: Centitokens;
  /** Of them expired unused, as the portal told. */
  readonly expired: Centitokens;
  /** For all of them; null: no price is known. */
  readonly price: Minor | null;
  /** 'entered': what the admin says it cost; 'book': what the price book says for so many. */
  readonly origin: 'entered' | 'book';
  /** The portal told of it; else its day follows from its expiry, and only what is left of it is known. */
  readonly told: boolean;
}

/** Expected value and quantiles of a quantity. */
export interface Band<T extends number> {
  /** The mean of all futures: those of months add up to those of quarters and years. */
  readonly expected: T;
  readonly low: T;
  readonly likely: T;
  readonly high: T;
}

/** One month, quarter or fiscal year. */
export interface BudgetRow {
  readonly kind: 'month' | 'quarter' | 'year';
  readonly period: Period;
  /** Over, running, or to come. */
  readonly state: 'past' | 'running' | 'ahead';
  readonly tokens: Band<Centitokens>;
  /** Tokens of days that are over. */
  readonly usedSoFar: Centitokens;
  /** null: no price of tokens is known. */
  readonly cost: Band<Minor> | null;
  readonly costSoFar: Minor | null;
  /** Part of the expected cost that is for tokens that expire unused; always 0 when purchases count as bought. */
  readonly expired: Minor | null;
  /** Past days of it whose use nobody told. */
  readonly unknownDays: number;
}

/** A fiscal year, its quarters and months. */
export interface BudgetYear {
  readonly year: BudgetRow;
  readonly quarters: readonly BudgetRow[];
  readonly months: readonly BudgetRow[];
  /** The year up to the end of its first month, its second, ...: what a curve of the year's sum goes through. */
  readonly upTo: readonly BudgetRow[];
  /** What the admin wants to spend at most, and the probability that it is more; null: none entered, or no price. */
  readonly budget: { readonly amount: Minor; readonly exceeded: number } | null;
}
