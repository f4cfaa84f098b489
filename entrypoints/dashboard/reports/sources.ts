import type { ReportFacts } from '@/components/dashboard/reports/report-view';
import type { Translate } from '@/components/text/translate';
import type { Period } from '@/core/model/scalars';
import type { ReportTable } from '@/core/report/report-table';
import type { Day } from '@/core/units/brands';
import type { ForecastClient } from '../forecast/forecast-client';
import type { Plans } from '../plans/open-plans';
import type { SeatTables } from './seat-tables';

/** Where tables come from. */
export interface Sources {
  readonly t: Translate;
  readonly plans: Plans;
  readonly facts: ReportFacts;
  readonly forecasts: () => ForecastClient;
  readonly seats: SeatTables;
}

/** A table from the same view-model its view shows; null: nothing is known. @throws Error, StoreError */
export type MakeTable = (sources: Sources) => Promise<ReportTable | null>;

/** Whether a day is asked for. @param period null: all are */
export const isWithin = (period: Period | null, on: Day): boolean =>
  !period || (period.from <= on && on <= period.to);
