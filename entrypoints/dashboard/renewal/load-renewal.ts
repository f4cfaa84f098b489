import type { RenewalAsk, RenewalView } from '@/components/dashboard/renewal/renewal-view';
import { applyScenarios } from '@/core/forecast/scenarios/apply-scenarios';
import { scenarioContext } from '@/core/forecast/scenarios/scenario-context';
import { demandHistory } from '@/core/ledger/demand-history';
import { renewalCase } from '@/core/purchase/plan/renewal-case';
import { renewalSteps } from '@/core/purchase/plan/renewal-steps';
import { startingSettings } from '@/core/rates/starting-values';
import { userMonths } from '@/core/store/daily/user-months';
import { loadTeamFacts } from '@/core/store/load-team-facts';
import { loadCard } from '@/core/store/report-cards';
import { loadScenarios } from '@/core/store/scenarios';
import { loadSettings } from '@/core/store/settings';
import type { Store } from '@/core/store/store';
import { chooseTeam, listTeams } from '@/core/store/teams';
import type { Day } from '@/core/units/brands';
import { addDays } from '@/core/units/day';

const DAYS_A_MONTH = 365 / 12;

/** The view as it grows; null: nothing was read yet. Heavy: to be called in a worker. @throws StoreError */
export async function* loadRenewal(
  store: Store,
  { team: asked, months }: RenewalAsk,
  today: Day,
): AsyncGenerator<RenewalView | null, void> {
  const { settings } = await loadSettings(store, startingSettings());
  const teams = await listTeams(store);
  const team = chooseTeam(teams, asked ?? settings.chosenTeam)?.key;
  if (team === undefined) return yield null;
  const [facts, uses, scenarios, kept] = await Promise.all([
    loadTeamFacts(store, team),
    userMonths(store, team, today),
    loadScenarios(store, team),
    loadCard(store, team),
  ]);
  const days = Math.round(months * DAYS_A_MONTH);
  const { history } = demandHistory(facts, addDays(today, -1));
  const context = scenarioContext(facts, history, uses, settings, today, today);
  const found = renewalCase(facts, settings, today, days, today, {
    card: kept?.card ?? null,
    applyScenarios: (futures) => applyScenarios(futures, scenarios, context),
  });
  const { currency, tokenPrices, minimumOrder, leadTimeDays, confidence, lockOutDayCost } = settings;
  const view: RenewalView = {
    teams: teams.map(({ key, name }) => ({ key, name })),
    team,
    months,
    today,
    until: addDays(today, days),
    settings: { currency, tokenPrices, minimumOrder, leadTimeDays, confidence, lockOutDayCost },
    judgement: 'judgement' in found ? found.judgement : null,
    scenarios: scenarios.filter(({ on }) => on).map(({ name }) => name),
    withheld: 'code' in found ? found : null,
    answer: null,
  };
  yield view;
  if ('code' in found) return;
  for (const answer of renewalSteps(found, today)) yield { ...view, answer };
}
