import type { ScenarioView } from '@/components/dashboard/scenarios/scenario-view';
import type { Filter } from '@/core/model/filter';
import { compareScenarios } from '@/core/purchase/compare-scenarios';
import { userMonths } from '@/core/store/daily/user-months';
import { loadCard } from '@/core/store/report-cards';
import { loadScenarios } from '@/core/store/scenarios';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';
import { askOneTeam } from './asked';
import { knownFacts } from './known';

/** A team's scenarios and what they change; null: nothing was read yet. @throws StoreError */
export async function loadScenarioView(
  store: Store,
  filter: Filter,
  today: Day,
): Promise<ScenarioView | null> {
  const asked = await askOneTeam(store, filter);
  if (!asked) return null;
  const { settings, team } = asked;
  const [facts, months, scenarios, kept] = await Promise.all([
    knownFacts(store, team),
    userMonths(store, team, today),
    loadScenarios(store, team),
    loadCard(store, team),
  ]);
  const card = kept?.card ?? null;
  return {
    team,
    today,
    currency: settings.currency,
    scenarios,
    comparison: compareScenarios(facts, months, scenarios, settings, today, today, card),
  };
}
