import { closedDays } from '@/core/forecast/closed-days';
import { daysExact } from '@/core/forecast/cut-history';
import { forecastDemand } from '@/core/forecast/forecast-demand';
import type { DemandHistory } from '@/core/forecast/types';
import type { TeamFacts } from '@/core/ledger/types';
import type { ReportCard } from '@/core/model/report-card';
import type { Settings } from '@/core/model/settings';
import { demandSince } from '@/core/purchase/demand-since';
import { lotsAtReading } from '@/core/purchase/lots';
import type { DemandFutures } from '@/core/purchase/runway';
import type { OutlookWithheld } from '@/core/purchase/types';
import { type Day, day } from '@/core/units/brands';
import { dayOfEpoch } from '@/core/units/day';
import { firstDayOf } from '@/core/units/month';
import { fiscalYearOf } from './fiscal-months';

const PATHS = 1000;

/**
 * Futures of a team's demand to the end of the next fiscal year: from the day after its balance was read, or after its
 * history when none ever was; or why there are none.
 * @param card what checking the forecast on the team's past found; without skill there is no budget
 */
export function budgetFutures(
  facts: TeamFacts,
  history: DemandHistory,
  settings: Pick<Settings, 'holidays' | 'fiscalYearStart'>,
  today: Day,
  seed: number,
  card: ReportCard | null,
): DemandFutures | OutlookWithheld {
  const exact = daysExact(history);
  if (card?.verdict === 'no-skill' && exact < card.daysNeeded)
    return { code: 'no-skill', daysKnown: exact, daysNeeded: card.daysNeeded };
  const last = firstDayOf(fiscalYearOf(today, settings.fiscalYearStart) + 24) - 1;
  const holidays = closedDays(settings);
  const { readAt, available } = lotsAtReading(facts);
  if (readAt !== null && available !== null)
    return demandSince(history, holidays, dayOfEpoch(readAt), day(last), PATHS, seed);
  const after = history.from + history.values.length;
  return forecastDemand({ history, horizon: Math.max(1, last - after + 1), paths: PATHS, seed, holidays });
}
