import type { CalendarEntry } from '@/core/advice/renewals/types';
import type { SeatsAnswer } from '@/core/advice/seats/types';
import type { ReportCard } from '@/core/model/report-card';
import type { RenewalAnswer } from '@/core/purchase/plan/renewal-steps';
import type { Outcome } from '@/core/purchase/plan/renewal-types';
import type { Outlook } from '@/core/purchase/types';
import type { BudgetView } from '../budget/budget-view';
import type { RenewalView } from '../renewal/renewal-view';
import type { NamedSeats } from '../seats/seats-view';

/** A renewal that is worked out. */
export interface PlannedRenewal extends RenewalView {
  readonly answer: RenewalAnswer;
}

/** What the brief says beside the plan. */
export interface BriefFacts {
  /** null: all teams together. */
  readonly teamName: string | null;
  readonly outlook: Outlook;
  readonly budget: BudgetView;
  readonly card: ReportCard | null;
}

/** The seats that cost least, and what is to be done for them when. */
export interface BriefSeats {
  readonly view: NamedSeats;
  readonly answer: SeatsAnswer;
  readonly entries: readonly CalendarEntry[];
}

/** Ways to hold products and to order tokens for the rest. */
export type WayKind = 'as-now' | 'nothing' | 'cheapest' | 'all-flex' | 'all-seats';

export interface Way {
  readonly kind: WayKind;
  /** Price of its seats for a year, minor units; null: not known. */
  readonly seats: number | null;
  readonly outcome: Outcome;
}

/** All that the one page for finance is written from. Nobody is named in it. */
export interface Brief {
  readonly renewal: PlannedRenewal;
  readonly facts: BriefFacts;
  /** null: who uses what, or what it costs, isn't known. */
  readonly seats: BriefSeats | null;
  readonly ways: readonly Way[];
  /** Flexmeter's. */
  readonly version: string;
}
