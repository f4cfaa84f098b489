import type {
  ExpiringLot,
  Figures,
  Observation,
  PageKind,
  PeriodUse,
  TeamRef,
  TokenEvent,
} from '@/core/model/capture';
import type { Period } from '@/core/model/scalars';
import type { Centitokens, Day } from '@/core/units/brands';

/** A stored capture without its rows: enough for team totals, balances and freshness. */
export interface CaptureMeta {
  readonly id: string;
  readonly page: PageKind;
  readonly team: TeamRef;
  readonly period: Period | null;
  readonly readAt: number;
  readonly complete: boolean;
  readonly figures: Figures;
  readonly events: readonly TokenEvent[];
  readonly lots: readonly ExpiringLot[];
  readonly lotsComplete: boolean;
  readonly uses: readonly PeriodUse[];
  /** Sum of the rows' tokens (parts not added to their group; subscription rows not counted), null when no row had tokens. */
  readonly tokens: Centitokens | null;
  readonly rows: number;
}

/** A row of a stored capture with the identity the store gave its person. */
export interface StoredObservation extends Observation {
  readonly personId?: number;
}

/** What a page said of a team's balance at a moment. Kept for good, also when the capture it came with was replaced. */
export interface BalanceReading {
  readonly readAt: number;
  readonly available: Centitokens | null;
  readonly used: Centitokens | null;
  readonly total: Centitokens | null;
}

/** What is known of one team, as the store hands it to core. */
export interface TeamFacts {
  /** The store's key of the team (`all`, or `one:<name>`). */
  readonly team: string;
  /** Oldest first. Captures that show no period (balances) are kept one per UTC day. */
  readonly captures: readonly CaptureMeta[];
  /** Oldest first; the same figures are kept once per hour. */
  readonly balances: readonly BalanceReading[];
  /** Rows of the newest complete captures (per page, none overlapping a newer one of like length), by capture id. */
  readonly rows: ReadonlyMap<string, readonly StoredObservation[]>;
}

/** A day's row of the ledger. */
export interface DailyUse {
  readonly personId: number;
  readonly product: string;
  readonly day: Day;
  readonly tokens: Centitokens;
}
