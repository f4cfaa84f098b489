import { cutHistory, daysExact } from '@/core/forecast/cut-history';
import { forecastDemand } from '@/core/forecast/forecast-demand';
import type { DemandHistory, DemandPaths } from '@/core/forecast/types';
import type { OutlookWithheld } from '@/core/purchase/types';
import { type Day, day } from '@/core/units/brands';

const PATHS = 1000;

/** What checking forecasts on the unit's own past found, as far as it matters here. */
export interface Skill {
  readonly noSkill: boolean;
  readonly daysNeeded: number;
}

/** The history through the last day anything tells of. */
export const knownPart = (history: DemandHistory): DemandHistory =>
  cutHistory(history, day(history.from + history.weight.findLastIndex((sure) => sure > 0)));

/**
 * Futures of a unit from the day after the last known one, through a day; or why there are none.
 * @param history of `knownPart`
 * @param until at least the day after the history's last
 */
export function unitAhead(
  history: DemandHistory,
  skill: Skill | null,
  holidays: readonly Day[],
  until: Day,
  seed: number,
): DemandPaths | OutlookWithheld {
  const exact = daysExact(history);
  if (skill?.noSkill && exact < skill.daysNeeded)
    return { code: 'no-skill', daysKnown: exact, daysNeeded: skill.daysNeeded };
  const horizon = Math.max(1, until - (history.from + history.values.length) + 1);
  return forecastDemand({ history, horizon, paths: PATHS, seed, holidays });
}
