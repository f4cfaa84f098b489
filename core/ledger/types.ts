import type { DemandHistory } from '@/core/forecast/types';
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
import type { Centitokens } from '@/core/units/brands';
import type { DailyFacts } from './daily/daily-facts';

/** A list a page shows beside its rows. */
export type Side = 'events' | 'lots' | 'uses';

/** The reading a list was taken from. */
export interface SideSource {
  readonly readAt: number;
  readonly rows: number;
  readonly digest: string;
}

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
  /** Lists this reading didn't show (their dialog was closed) but another of the same page, team and period did. */
  readonly kept?: { readonly [S in Side]?: SideSource };
}

/** A row of a stored capture with the identity the store gave its person, named as the store knows them now. */
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
  /** Daily rows of files, added up; absent: none were read. */
  readonly daily?: DailyFacts;
  /** Of all teams together: each team's own, which hold its seats; absent: they weren't asked for. */
  readonly parts?: readonly TeamFacts[];
}

/** A total that can't hold together with the others, so it isn't used. */
export interface Conflict {
  readonly captureId: string;
  readonly page: PageKind | 'daily';
  readonly period: Period;
  /** What the capture says was used in the period. */
  readonly stated: Centitokens;
  /** What the other totals allow at least and at most (equal when they fix it). */
  readonly least: Centitokens;
  readonly most: Centitokens | null;
  /** 'restated': a newer reading of the same period, or one read before the period was over, says otherwise. */
  readonly code: 'restated' | 'contradiction' | 'balance';
}

/** How many of the days are known how. */
export interface Coverage {
  readonly exact: number;
  readonly estimated: number;
  readonly unknown: number;
  /** First and last day known exactly or by estimate; null: none. */
  readonly period: Period | null;
}

/** A team's daily use, and what couldn't be reconciled. */
export interface TeamDemand {
  readonly history: DemandHistory;
  readonly conflicts: readonly Conflict[];
  readonly coverage: Coverage;
}
