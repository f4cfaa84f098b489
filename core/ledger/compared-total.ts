import type { PageKind } from '@/core/model/capture';
import type { Period } from '@/core/model/scalars';
import type { Centitokens } from '@/core/units/brands';

/** Who says how much a team used. */
export type TotalSource =
  | 'days'
  | 'files-by-person'
  | 'files-by-product'
  | 'by-team'
  | 'page-total'
  | 'by-person'
  | 'by-product'
  | 'report'
  | 'active-lots'
  | 'balance';

/**
 * Why a source's total differs from the days', or may. `period`: it tells of other days than asked;
 * `current-month-missing`: the portal's ranges of several months leave out the month they are read in;
 * `expired-lots`: it leaves out what was drawn from lots expired since, or counts an expiry as use; `utc-day`: the
 * difference is no more than the use of its first or last day, and pages and files may cut days elsewhere than at
 * midnight UTC; `not-over`: read before its last day was over; `restated`: the days were told anew by a later file;
 * `partial`: not all rows were read; `zero-rows`: rows without tokens change counts of use, not the total;
 * `estimated-days`: some of its days aren't known exactly; `missing-days`: some aren't known at all; `named-twice`:
 * files name the same people in two ways that nothing links;
 * `teams-open`: days of some team are estimated or missing; `events-unseen`: the token events between two balances
 * were not read; `unexplained`: none of that.
 */
export type DifferenceReason =
  | 'period'
  | 'current-month-missing'
  | 'expired-lots'
  | 'utc-day'
  | 'not-over'
  | 'restated'
  | 'partial'
  | 'zero-rows'
  | 'estimated-days'
  | 'missing-days'
  | 'named-twice'
  | 'teams-open'
  | 'events-unseen'
  | 'unexplained';

/** A source's total beside that of the days it tells of. */
export interface ComparedTotal {
  readonly source: TotalSource;
  readonly page: PageKind | null;
  readonly period: Period;
  readonly readAt: number | null;
  readonly stated: Centitokens;
  /** Sum of the ledger's days in the same period. */
  readonly byDays: Centitokens;
  /** stated - byDays */
  readonly difference: number;
  readonly reasons: readonly DifferenceReason[];
}

/** What one source says, before it is compared. */
export interface Claim {
  readonly source: TotalSource;
  readonly page: PageKind | null;
  readonly period: Period;
  readonly readAt: number | null;
  readonly stated: Centitokens;
  readonly known: readonly DifferenceReason[];
}
