import type { DemandPoint, Step } from '@/core/forecast/demand-points';
import type { PastForecast } from '@/core/forecast/past-forecast';

import type { Unit } from '@/core/ledger/unit';
import type { UseRange } from '@/core/model/forecast-band';
import type { ReportCard } from '@/core/model/report-card';
import type { Outlook, OutlookWithheld } from '@/core/purchase/types';
import type { Day } from '@/core/units/brands';

/** Whose forecast is asked for. */
export interface ForecastAsk {
  /** Key of a team, or of all added up: demand only, as a balance belongs to one team; null: the popup's. */
  readonly team: string | null;
  readonly unit: Unit;
}

/** A person whose use can be forecast. */
export interface UnitPerson {
  readonly id: number;
  readonly name: string;
}

/** What the Forecast view shows. */
export interface ForecastView {
  readonly today: Day;
  readonly team: string;
  readonly unit: Unit;
  /** Why there is no forecast of demand; null: there is one. */
  readonly withheld: OutlookWithheld | null;
  /** Of a whole team only. Its runway may be withheld though its demand is forecast: no balance was read. */
  readonly outlook: Outlook | null;
  readonly points: Readonly<Record<Step, readonly DemandPoint[]>>;
  /** Use of so many days from today on; empty when withheld. */
  readonly next: readonly (UseRange & { readonly days: number })[];
  /** It is all there: the card is today's, and the past was forecast. */
  readonly whole: boolean;
  /** Until it is whole, the team's last; null: it isn't there yet. */
  readonly card: ReportCard | null;
  /** Empty until it is whole. */
  readonly past: readonly PastForecast[];
}

export interface ForecastEvents {
  /** null: everybody's together. */
  readonly choosePerson: (person: number | null) => void;
}
