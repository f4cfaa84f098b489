import type { Settings } from '@/core/model/settings';
import type { RenewalWithheld } from '@/core/purchase/plan/renewal-case';
import type { RenewalAnswer } from '@/core/purchase/plan/renewal-steps';
import type { Judgement } from '@/core/purchase/plan/renewal-types';
import type { Day } from '@/core/units/brands';

/** Months a plan may look ahead. */
export const MONTHS = [12, 15, 18] as const;
export type Months = (typeof MONTHS)[number];

/** Which plan is asked for; team null: the popup's. */
export interface RenewalAsk {
  readonly team: string | null;
  readonly months: Months;
}

/** What the Renewal view shows. */
export interface RenewalView {
  readonly team: string;
  readonly months: Months;
  readonly today: Day;
  /** Last planned day. */
  readonly until: Day;
  readonly settings: Pick<
    Settings,
    'currency' | 'tokenPrices' | 'minimumOrder' | 'leadTimeDays' | 'confidence' | 'lockOutDayCost'
  >;
  readonly judgement: Judgement | null;
  /** Names of the scenarios that are counted in. */
  readonly scenarios: readonly string[];
  readonly withheld: RenewalWithheld | null;
  /** null: withheld, or not there yet. */
  readonly answer: RenewalAnswer | null;
}

export interface RenewalEvents {
  readonly lookAhead: (months: Months) => void;
}
