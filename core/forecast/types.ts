import type { Day } from '@/core/units/brands';

/** Daily consumption of one unit (team, group, person x product). `values[i]` is the use on `from + i`, in centitokens. */
export interface DemandHistory {
  readonly from: Day;
  readonly values: Float64Array;
  /** 1 = exactly known, 0 = unknown; in between: estimated from a period's total. Same length. */
  readonly weight: Float32Array;
}

export interface DemandRequest {
  readonly history: DemandHistory;
  /** Days ahead; day 1 is the day after the history's last. */
  readonly horizon: number;
  readonly paths: number;
  readonly seed: number;
  /** Public holidays over history and horizon, as the admin's calendar says; may be empty. */
  readonly holidays: readonly Day[];
}

/** Sample paths of future daily consumption: `daily[p * horizon + d]` in centitokens, finite, never negative. */
export interface DemandPaths {
  readonly from: Day;
  readonly horizon: number;
  readonly paths: number;
  readonly daily: Float64Array;
}

/** Why there is no forecast, and when there will be one. `code` picks the sentence. */
export interface ForecastWithheld {
  readonly kind: 'withheld';
  readonly code: 'no-history' | 'short-history' | 'no-use';
  readonly daysKnown: number;
  readonly daysNeeded: number;
}

export type DemandForecast = ({ readonly kind: 'paths' } & DemandPaths) | ForecastWithheld;
