import { forecastBand } from '@/core/forecast/forecast-band';
import type { TeamFacts } from '@/core/ledger/types';
import type { Settings } from '@/core/model/settings';
import { type OutlookInFull, outlookInFull } from '@/core/purchase/outlook';
import { isBandDue, keepBand } from '@/core/store/forecast-bands';
import { loadCard } from '@/core/store/report-cards';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';

/**
 * A team's outlook as badge, popup, overlay and Forecast view show it: with the day as its seed, withheld when the
 * report card says so. What it forecasts is kept now and then, to be held against what comes.
 * @throws StoreError
 */
export async function teamOutlook(
  store: Store,
  facts: TeamFacts,
  settings: Settings,
  today: Day,
): Promise<OutlookInFull> {
  const kept = await loadCard(store, facts.team);
  const found = outlookInFull(facts, settings, today, today, { card: kept?.card ?? null });
  const { futures } = found;
  if (futures && (await isBandDue(store, facts.team, today)))
    await keepBand(store, facts.team, forecastBand(futures, today));
  return found;
}
