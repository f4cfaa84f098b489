import type { Translate } from '@/components/text/translate';
import type { TableHead } from '@/core/report/report-table';
import type { TableId } from '../report-words';
import { budgetHead, forecastHead } from './ahead-tables';
import { balancesHead, coverageHead, lotsHead, ratesHead } from './fact-tables';
import { groupsHead } from './groups-table';
import { peopleHead } from './people-table';
import { movesHead, renewalsHead, seatsHead } from './seats-tables';
import { sharesHead } from './shares-table';
import { dailyHead, useByPersonHead, useByProductHead } from './use-heads';
import { wasteHead } from './waste-table';

/** Tables that can be saved, in the order they are listed and written. */
export type ReportId = Exclude<TableId, 'about' | 'columns'>;
export const HEADS: Readonly<Record<ReportId, (t: Translate, currency: string) => TableHead>> = {
  daily: dailyHead,
  use_by_person: useByPersonHead,
  use_by_product: useByProductHead,
  people: peopleHead,
  groups: groupsHead,
  seats: seatsHead,
  moves: movesHead,
  waste: wasteHead,
  shares: sharesHead,
  forecast: forecastHead,
  budget: budgetHead,
  lots: lotsHead,
  balances: balancesHead,
  renewals: renewalsHead,
  coverage: coverageHead,
  rates: ratesHead,
};
const isReport = (id: string): id is ReportId => Object.hasOwn(HEADS, id);
export const REPORTS: readonly ReportId[] = Object.keys(HEADS).filter(isReport);

/** Tables with rows about single people, left out where only groups are shown; and those that then stand in their place. */
export const PERSONAL: ReadonlySet<ReportId> = new Set<ReportId>([
  'daily',
  'use_by_person',
  'people',
  'moves',
]);

export const GROUPED: ReadonlySet<ReportId> = new Set<ReportId>(['groups']);

/** Tables that are only of one team. */
export const OF_ONE_TEAM: ReadonlySet<ReportId> = new Set<ReportId>([
  'seats',
  'moves',
  'renewals',
  'lots',
  'balances',
  'budget',
]);
