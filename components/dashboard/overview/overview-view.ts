import type { NextAction } from '@/core/advice/next-actions';
import type { Outlook } from '@/core/purchase/types';
import type { Day, Minor } from '@/core/units/brands';

/** Money of some months, as far as it is known. */
export interface Spent {
  readonly tokens: Minor;
  readonly seats: Minor;
  /** First day of the months that are known. */
  readonly from: Day;
}

/** What the first view of the dashboard shows. */
export interface OverviewView {
  readonly team: string;
  readonly today: Day;
  readonly currency: string;
  readonly outlook: Outlook;
  /** This calendar month, and the fiscal year so far; null: nothing is known of it. */
  readonly month: Spent | null;
  readonly year: Spent | null;
  /** The fiscal year's first day: known months may begin later. */
  readonly yearFrom: Day;
  /** Seats without a price, which aren't in what was spent. */
  readonly unpricedSeats: readonly string[];
  /** What advised plans save a year, and of what; null: nobody was advised yet. */
  readonly savings: { readonly saving: Minor; readonly present: Minor; readonly people: number } | null;
  readonly actions: readonly NextAction[];
  /** Last day anything is known of; null: nothing. */
  readonly knownTo: Day | null;
}
