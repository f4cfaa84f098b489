import type { BriefFacts } from '@/components/dashboard/brief/brief-view';
import { teamOutlook } from '@/core/messages/handlers/team-outlook';
import type { Filter } from '@/core/model/filter';
import { loadTeamFacts } from '@/core/store/load-team-facts';
import { loadCard } from '@/core/store/report-cards';
import type { Store } from '@/core/store/store';
import { listTeams } from '@/core/store/teams';
import type { Day } from '@/core/units/brands';
import { askOneTeam } from './asked';
import { loadBudgetView } from './load-budget';

/** What the brief says beside the plan: balance, runway, budget, how good forecasts were; null: nothing was read yet. @throws StoreError */
export async function loadBriefFacts(store: Store, filter: Filter, today: Day): Promise<BriefFacts | null> {
  const asked = await askOneTeam(store, filter);
  const budget = await loadBudgetView(store, filter, today);
  if (!asked || !budget) return null;
  const [facts, kept, teams] = await Promise.all([
    loadTeamFacts(store, asked.team),
    loadCard(store, asked.team),
    listTeams(store),
  ]);
  const { outlook } = await teamOutlook(store, facts, asked.settings, today);
  const teamName = teams.find(({ key }) => key === asked.team)?.name ?? null;
  return { teamName, outlook, budget, card: kept?.card ?? null };
}
