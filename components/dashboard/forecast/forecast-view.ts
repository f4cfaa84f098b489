import type { DemandPoint, Step } from '@/core/forecast/demand-points';
import type { PastForecast } from '@/core/forecast/past-forecast';

import type { Unit } from '@/core/ledger/unit';
import type { UseRange } from '@/core/model/forecast-band';
import type { GroupKind } from '@/core/model/group-kind';
import type { ReportCard } from '@/core/model/report-card';
import type { Outlook, OutlookWithheld } from '@/core/purchase/types';
import type { Day } from '@/core/units/brands';

/** All teams added up, where there is more than one: demand only, as a balance belongs to one team. */
export const ALL_TEAMS = 'sum';

/** Whose forecast is asked for. */
export interface ForecastAsk {
  /** Key of a team or `ALL_TEAMS`; null: the one read last. */
  readonly team: string | null;
  readonly unit: Unit;
}

/** What can be chosen within the team. */
export interface UnitChoices {
  readonly products: readonly string[];
  readonly groups: readonly { readonly by: GroupKind; readonly name: string }[];
  readonly people: readonly { readonly id: number; readonly name: string }[];
}

/** What the Forecast view shows. */
export interface ForecastView {
  readonly today: Day;
  readonly teams: readonly { readonly key: string; readonly name: string | null }[];
  readonly team: string;
  readonly unit: Unit;
  readonly choices: UnitChoices;
  /** Why there is no forecast of demand; null: there is one. */
  readonly withheld: OutlookWithheld | null;
  /** Of a whole team only. Its runway may be withheld though its demand is forecast: no balance was read. */
  readonly outlook: Outlook | null;
  readonly points: Readonly<Record<Step, readonly DemandPoint[]>>;
  /** Use of so many days from today on; empty when withheld. */
  readonly next: readonly (UseRange & { readonly days: number })[];
  readonly card: ReportCard;
  readonly past: readonly PastForecast[];
}

export interface ForecastEvents {
  readonly ask: (ask: ForecastAsk) => void;
}
