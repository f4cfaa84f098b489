import type { Months, TeamShares } from '@/core/spend/shares/team-shares';
import type { SaveTable } from '../reports/save-table';

/** What the view of cost shares shows. */
export interface SharesView extends TeamShares {
  readonly team: string;
  readonly currency: string;
  /** The known months of the period asked for, see `monthOf`; null: nothing is known of it. */
  readonly chosen: Months | null;
}

export interface SharesEvents {
  /** Hand out what is shown as a file. */
  readonly save: SaveTable;
}
