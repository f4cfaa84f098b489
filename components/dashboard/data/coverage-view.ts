import type { MessageKey } from '@/components/text/keys';
import type { CoverageCalendar, DayState } from '@/core/ledger/coverage-calendar';
import type { Day } from '@/core/units/brands';

/** How the days of one team are known. */
export interface CoverageView {
  readonly teams: readonly { readonly key: string; readonly name: string | null }[];
  readonly team: string;
  readonly calendar: CoverageCalendar;
  readonly today: Day;
}

/** States of a day, the best known first. */
export const STATES = ['exact', 'open', 'estimated', 'missing'] as const satisfies readonly DayState[];

export const STATE_NAMES: Readonly<Record<DayState, MessageKey>> = {
  exact: 'data_exact',
  open: 'data_open',
  estimated: 'data_estimated',
  missing: 'data_missing',
};
