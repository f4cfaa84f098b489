import type { TeamShares } from '@/core/spend/shares/team-shares';

/** What the view of cost shares shows. */
export interface SharesView extends TeamShares {
  readonly team: string;
  readonly currency: string;
  /** First month of the fiscal year, 1-12. */
  readonly startMonth: number;
  /** The running calendar month, see `monthOf`. */
  readonly month: number;
}

export interface SharesEvents {
  /** Hand out what is shown as a file. */
  readonly save: (name: string, text: string) => void;
}
