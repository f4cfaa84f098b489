import type { CoverageCalendar } from '@/core/ledger/coverage-calendar';
import type { BalanceReading } from '@/core/ledger/types';
import type { Filter } from '@/core/model/filter';
import type { ReportCard } from '@/core/model/report-card';
import type { Period } from '@/core/model/scalars';
import type { Settings } from '@/core/model/settings';
import type { ProductRates } from '@/core/rates/rate-table';
import type { Changed, ReportFormat } from '@/core/report/report-file';
import type { Day } from '@/core/units/brands';
import type { ReportId } from './tables/heads';

/** What every report of a team rests on. */
export interface ReportFacts {
  readonly team: string;
  /** null: all teams together. */
  readonly teamName: string | null;
  readonly today: Day;
  readonly settings: Settings;
  readonly filter: Filter;
  /** Days of use that are asked for; null: all that are known. */
  readonly period: Period | null;
  readonly coverage: CoverageCalendar;
  /** First and last day anything is known of; null: none. */
  readonly known: Period | null;
  /** Newest reading or export, ms since 1970; null: none. */
  readonly readAt: number | null;
  readonly balances: readonly BalanceReading[];
  readonly rates: readonly ProductRates[];
  /** Names of the scenarios that are counted in. */
  readonly scenarios: readonly string[];
  /** Whether the team's past could be forecast; null: nobody looked yet. */
  readonly card: ReportCard['verdict'] | null;
  /** People of the group that was chosen; null: none was. */
  readonly groupSize: number | null;
}

/** How saving goes. */
export type Saving =
  | { readonly state: 'idle' }
  /** `table`: being worked out; `rows`: written so far. */
  | { readonly state: 'saving'; readonly table: ReportId; readonly rows: number }
  | {
      readonly state: 'saved';
      readonly file: string;
      readonly empty: readonly ReportId[];
      readonly changed: Changed;
    }
  /** `table`: the one that could not be worked out; null: the file could not be written. */
  | { readonly state: 'failed'; readonly table: ReportId | null };

export interface ReportEvents {
  readonly save: (tables: readonly ReportId[], format: ReportFormat) => void;
  readonly stop: () => void;
}

/** Fewer people aren't told of by themselves where only groups are shown. */
export const leastShown = ({ leastGroup }: Pick<Settings, 'leastGroup'>): number => Math.max(3, leastGroup);

/** Whether only groups are shown and the chosen one is too small to be one. */
export const isTooSmall = ({ settings, groupSize }: Pick<ReportFacts, 'settings' | 'groupSize'>): boolean =>
  settings.privacy === 'groups' && groupSize !== null && groupSize < leastShown(settings);
