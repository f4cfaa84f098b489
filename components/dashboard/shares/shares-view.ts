import type { TeamShares } from '@/core/spend/shares/team-shares';

/** What the view of cost shares shows. */
export interface SharesView extends TeamShares {
  readonly teams: readonly { readonly key: string; readonly name: string | null }[];
  readonly team: string;
  readonly currency: string;
  /** First month of the fiscal year, 1-12. */
  readonly startMonth: number;
  /** The running calendar month, see `monthOf`. */
  readonly month: number;
}

export interface SharesEvents {
  readonly chooseTeam: (team: string) => void;
  /** Hand out what is shown as a file. */
  readonly save: (name: string, text: string) => void;
}
