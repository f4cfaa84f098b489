import type { ForecastAsk, ForecastView } from '@/components/dashboard/forecast/forecast-view';
import { closedDays } from '@/core/forecast/closed-days';
import { demandPoints, type Step } from '@/core/forecast/demand-points';
import { nextUse } from '@/core/forecast/next-use';
import { pastForecasts } from '@/core/forecast/past-forecast';
import { WHOLE_TEAM } from '@/core/ledger/unit';
import { teamOutlook } from '@/core/messages/handlers/team-outlook';
import { loadBands } from '@/core/store/forecast-bands';
import { loadTeamFacts } from '@/core/store/load-team-facts';
import { loadPrivacy } from '@/core/store/privacy';
import type { Store } from '@/core/store/store';
import { addDays, dayOfEpoch } from '@/core/units/day';
import { askTeam } from '../plans/asked';
import { demandAhead } from './demand-ahead';
import { partCard, teamCard } from './load-card';
import { loadHistory } from './load-history';
import { loadUnitPeople } from './load-unit-people';

/** What the Forecast view shows; null: nothing was read yet. Heavy: to be called in a worker. @throws StoreError */
export async function loadForecast(
  store: Store,
  ask: ForecastAsk,
  now: number,
): Promise<ForecastView | null> {
  const today = dayOfEpoch(now);
  const asked = await askTeam(store, ask);
  if (!asked) return null;
  const { settings, team, keys } = asked;
  const { mode } = await loadPrivacy(store);
  const unit = mode === 'groups' && ask.unit.kind === 'person' ? WHOLE_TEAM : ask.unit;
  const holidays = closedDays(settings);
  const facts = await Promise.all(keys.map((key) => loadTeamFacts(store, key)));
  const history = await loadHistory(store, facts, unit, addDays(today, -1));
  const own = unit.kind === 'team' && facts.length === 1 ? facts[0] : undefined;
  const card = own ? await teamCard(store, own.team, history, holidays, now) : partCard(history, holidays);
  const seen = own ? await teamOutlook(store, own, settings, today) : null;
  const { futures, withheld } = demandAhead(seen, history, holidays, card, today);
  const bands = own ? await loadBands(store, own.team) : [];
  const points = (step: Step) => demandPoints(history, futures, today, step);
  return {
    today,
    team,
    unit,
    people: mode === 'groups' ? [] : await loadUnitPeople(store, keys),
    withheld,
    outlook: seen?.outlook ?? null,
    points: { day: points('day'), week: points('week'), month: points('month') },
    next: futures ? nextUse(futures, today) : [],
    card,
    past: pastForecasts(history, bands, holidays, today, today),
  };
}
