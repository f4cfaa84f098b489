import type { Centitokens, Day, Money } from '@/core/units/brands';

/** What the charges of one product prove from a day on. */
export interface LearnedRate {
  readonly perDay: Centitokens;
  /** First day of the evidence that shows this rate. */
  readonly from: Day;
  /** Person-days charged exactly this rate, out of all person-days used since `from` (some of which cost nothing). */
  readonly agreeing: number;
  readonly personDays: number;
  /** Person-days that cost nothing; absent: not known, as the readings give sums. */
  readonly free?: number;
  /** From files of daily rows: each person-day by itself. */
  readonly exact?: boolean;
}

/** Rates learned from readings, by `productKey`; per product ascending by `from`. */
export interface LearnedRates {
  readonly daily: ReadonlyMap<string, readonly LearnedRate[]>;
  /** Products that charge fractions of a token: per-result services, which have no daily rate. */
  readonly perResult: ReadonlySet<string>;
}

export type RateOrigin = 'learned' | 'admin' | 'list';

/** The rate to compute with, and what disagrees with it. */
export interface RateInUse {
  readonly perDay: Centitokens;
  readonly origin: RateOrigin;
  /** The evidence, when learned. */
  readonly learned: LearnedRate | null;
  /** Another source's rate for the same day that differs. */
  readonly disagrees: { readonly perDay: Centitokens; readonly origin: RateOrigin } | null;
}

/** From how many days of use a seat is cheaper than Flex. */
export interface BreakEven {
  /** Seat price / (rate x token price), of the seat's term scaled to a year. */
  readonly daysPerYear: number;
  readonly daysPerMonth: number;
  /** First whole day in a year on which Flex has become dearer than the seat. */
  readonly firstDearerDay: number;
  readonly seatPerYear: Money;
  readonly flexPerDay: Money;
}
