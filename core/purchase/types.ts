import type { Conflict, Coverage } from '@/core/ledger/types';
import type { PageKind } from '@/core/model/capture';
import type { Lot } from '@/core/model/lot';
import type { Period } from '@/core/model/scalars';
import type { Centitokens, Day, Money } from '@/core/units/brands';

/**
 * How a lot's expiry is known: the portal lists it; it follows from a purchase (365 days);
 * or only that it can't be later ('latest-possible': a balance without a list of lots).
 */
export type LotSource = 'listed' | 'purchase' | 'latest-possible';

/** A lot of the team and how its expiry is known. */
export interface TeamLot extends Lot {
  readonly source: LotSource;
}

/** The tokens a team holds. */
export interface TeamLots {
  /** By expiry, smallest first on a tie. Sum = `available` when that is positive. */
  readonly lots: readonly TeamLot[];
  /** Tokens available at `readAt`; may be negative; null: never read. */
  readonly available: Centitokens | null;
  readonly readAt: number | null;
}

/** Low (P10), likely (P50) and high (P90) of a quantity. */
export interface Range<T> {
  readonly low: T;
  readonly likely: T;
  readonly high: T;
}

/** Run-out day as P10/P50/P90; null: not within the horizon. */
export interface RunOut {
  readonly early: Day | null;
  readonly likely: Day | null;
  readonly late: Day | null;
}

/** What becomes of one lot. */
export interface LotFate {
  readonly lot: TeamLot;
  /** Tokens that expire unused. */
  readonly stranded: Range<Centitokens>;
  /** The same in money at the team's price of small orders; null: no token price. */
  readonly strandedCost: Range<Money> | null;
}

/** What many futures of demand do to the lots. */
export interface RunwayResult {
  readonly runOut: RunOut;
  /** Probability that somebody is refused sign-in before the next expiry that is known; null: none within the horizon. */
  readonly lockedOutBeforeExpiry: number | null;
  /** Probability that somebody is refused within the horizon. */
  readonly lockedOut: number;
  /** Every path's first day (from 1) that can't be served, ascending; horizon + 1: none. */
  readonly firstLocked: Int32Array;
  /** Lots whose expiry is known and within the horizon. */
  readonly fates: readonly LotFate[];
  readonly fan: readonly FanPoint[];
}

export interface BalancePoint {
  readonly day: Day;
  readonly tokens: Centitokens;
  /** A reading of the portal, or worked out from the use in between. */
  readonly source: 'read' | 'reconstructed';
}

/** Balance at the end of a future day: P10, P25, P50, P75, P90. */
export interface FanPoint {
  readonly day: Day;
  readonly p10: Centitokens;
  readonly p25: Centitokens;
  readonly p50: Centitokens;
  readonly p75: Centitokens;
  readonly p90: Centitokens;
}

/** A person whose use changed most. The caller resolves the name. */
export interface Mover {
  readonly personId: number;
  /** Tokens per 30 days, before and now. */
  readonly before: Centitokens;
  readonly now: Centitokens;
}

/**
 * Why there is no run-out day. `code` picks the sentence; 'off': the admin switched forecasts off; 'no-skill': forecasts of this team's past were no good, and
 * the days are those known exactly.
 */
export interface OutlookWithheld {
  readonly code: 'no-history' | 'short-history' | 'no-use' | 'no-balance' | 'no-skill' | 'off';
  readonly daysKnown: number;
  readonly daysNeeded: number;
}

/** Everything the popup, the badge and the summary's chip say about one team. */
export interface Outlook {
  readonly team: string;
  readonly today: Day;
  readonly available: Centitokens | null;
  /** When `available` was read, ms since 1970. */
  readonly readAt: number | null;
  readonly past: readonly BalancePoint[];
  /** Thinned: every day at first, then weekly. Empty when withheld. */
  readonly fan: readonly FanPoint[];
  readonly runOut: RunOut | null;
  readonly withheld: OutlookWithheld | null;
  /** Last day to order so that, with the lead time, nobody is locked out at the chosen confidence; null: nothing to order within the horizon, or withheld. */
  readonly orderBy: Day | null;
  /** Lots by expiry with what likely strands; without a forecast only `lots` is known. */
  readonly fates: readonly LotFate[];
  readonly lots: readonly TeamLot[];
  /** The first lot whose expiry is known, with its fate when there is a forecast. */
  readonly nextExpiry: { readonly lot: TeamLot; readonly fate: LotFate | null } | null;
  readonly lockedOutBeforeExpiry: number | null;
  readonly movers: {
    readonly risen: readonly Mover[];
    readonly fallen: readonly Mover[];
    readonly periods: readonly [Period, Period] | null;
  };
  /** Newest reading of each kind of page, and newest export among files of daily rows. */
  readonly freshness: readonly {
    readonly page: PageKind | 'daily';
    readonly readAt: number;
    readonly complete: boolean;
  }[];
  readonly coverage: Coverage;
  readonly conflicts: readonly Conflict[];
  /** Days ahead that were looked at. */
  readonly horizon: number;
}
