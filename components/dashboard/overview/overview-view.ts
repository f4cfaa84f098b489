import type { NextAction } from '@/core/advice/next-actions';
import type { DayState } from '@/core/ledger/coverage-calendar';
import type { Outlook } from '@/core/purchase/types';
import type { Day, Minor } from '@/core/units/brands';

/** Money of some months, as far as it is known. */
export interface Spent {
  readonly tokens: Minor;
  readonly seats: Minor;
  /** First day of the months that are known. */
  readonly from: Day;
}

/** Where a team's tokens stand: what the overview shows first. */
export interface StandingView {
  readonly team: string;
  readonly today: Day;
  readonly outlook: Outlook;
}

/** What the overview shows as soon as everybody's use is known. */
export interface OverviewView {
  readonly team: string;
  readonly currency: string;
  /** Whether there is a token price. */
  readonly priced: boolean;
  /** This calendar month, and the fiscal year so far; null: nothing is known of it. */
  readonly month: Spent | null;
  readonly year: Spent | null;
  /** The fiscal year's first day: known months may begin later. */
  readonly yearFrom: Day;
  /** Seats without a price, which aren't in what was spent. */
  readonly unpricedSeats: readonly string[];
  /** What advised plans save a year, and of what; null: nobody was advised yet. */
  readonly savings: { readonly saving: Minor; readonly present: Minor; readonly people: number } | null;
  /** Whether everybody's advice is of today. */
  readonly advised: boolean;
  readonly actions: readonly NextAction[];
  /** Last day anything is known of; null: nothing. */
  readonly knownTo: Day | null;
  /** How well the days since the first one known are known. */
  readonly coverage: {
    readonly from: Day | null;
    readonly counts: Readonly<Record<DayState, number>>;
  };
}
