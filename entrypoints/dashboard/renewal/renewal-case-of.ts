import type { RenewalAsk, RenewalView } from '@/components/dashboard/renewal/renewal-view';
import { applyScenarios } from '@/core/forecast/scenarios/apply-scenarios';
import { scenarioContext } from '@/core/forecast/scenarios/scenario-context';
import { demandHistory } from '@/core/ledger/demand-history';
import { renewalCase } from '@/core/purchase/plan/renewal-case';
import { userMonths } from '@/core/store/daily/user-months';
import { loadCard } from '@/core/store/report-cards';
import { loadScenarios } from '@/core/store/scenarios';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';
import { addDays } from '@/core/units/day';
import { askOneTeam } from '../plans/asked';
import { knownFacts } from '../plans/known';

const DAYS_A_MONTH = 365 / 12;

/** A plan without its answer, and all it is worked out from; null: nothing was read yet. @throws StoreError */
export async function caseOf(store: Store, { team: asked, months }: RenewalAsk, today: Day) {
  const known = await askOneTeam(store, { team: asked });
  if (!known) return null;
  const { settings, team } = known;
  const [facts, uses, scenarios, kept] = await Promise.all([
    knownFacts(store, team),
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
  return { view, found };
}
