import type { ScenarioView } from '@/components/dashboard/scenarios/scenario-view';
import { compareScenarios } from '@/core/purchase/compare-scenarios';
import { startingSettings } from '@/core/rates/starting-values';
import { userMonths } from '@/core/store/daily/user-months';
import { loadTeamFacts } from '@/core/store/load-team-facts';
import { loadCard } from '@/core/store/report-cards';
import { loadScenarios } from '@/core/store/scenarios';
import { loadSettings } from '@/core/store/settings';
import type { Store } from '@/core/store/store';
import { chooseTeam, listTeams } from '@/core/store/teams';
import type { Day } from '@/core/units/brands';

/** A team's scenarios and what they change; null: nothing was read yet. @throws StoreError */
export async function loadScenarioView(
  store: Store,
  chosen: string | null,
  today: Day,
): Promise<ScenarioView | null> {
  const { settings } = await loadSettings(store, startingSettings());
  const teams = await listTeams(store);
  const team = chooseTeam(teams, chosen ?? settings.chosenTeam)?.key;
  if (team === undefined) return null;
  const [facts, months, scenarios, kept] = await Promise.all([
    loadTeamFacts(store, team),
    userMonths(store, team, today),
    loadScenarios(store, team),
    loadCard(store, team),
  ]);
  const card = kept?.card ?? null;
  return {
    teams: teams.map(({ key, name }) => ({ key, name })),
    team,
    today,
    currency: settings.currency,
    scenarios,
    comparison: compareScenarios(facts, months, scenarios, settings, today, today, card),
  };
}
