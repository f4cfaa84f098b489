import { cutHistory, daysExact } from '@/core/forecast/cut-history';
import { forecastDemand } from '@/core/forecast/forecast-demand';
import type { DemandHistory, DemandPaths } from '@/core/forecast/types';
import type { ReportCard } from '@/core/model/report-card';
import type { OutlookInFull } from '@/core/purchase/outlook';
import type { OutlookWithheld } from '@/core/purchase/types';
import { type Day, day } from '@/core/units/brands';

const HORIZON = 366;
const PATHS = 1000;

/** Futures of demand: those the runway was drawn from, else forecast from the end of the history; or why there are none. */
export function demandAhead(
  seen: OutlookInFull | null,
  history: DemandHistory,
  holidays: readonly Day[],
  card: ReportCard | null,
  today: Day,
): { futures: DemandPaths | null; withheld: OutlookWithheld | null } {
  if (seen?.futures) return { futures: seen.futures, withheld: null };
  if (card?.verdict === 'no-skill') {
    const { daysNeeded } = card;
    return { futures: null, withheld: { code: 'no-skill', daysKnown: daysExact(history), daysNeeded } };
  }
  // From the last known day on: yesterday may not be known yet, and is then forecast like the days to come.
  const last = history.from + history.weight.findLastIndex((sure) => sure > 0);
  const horizon = HORIZON + today - last - 1;
  const found = forecastDemand({
    history: cutHistory(history, day(last)),
    horizon,
    paths: PATHS,
    seed: today,
    holidays,
  });
  if (found.kind === 'paths') return { futures: found, withheld: null };
  const { code, daysKnown, daysNeeded } = found;
  return { futures: null, withheld: { code, daysKnown, daysNeeded } };
}
