import type { BudgetView } from '@/components/dashboard/budget/budget-view';
import { applyScenarios } from '@/core/forecast/scenarios/apply-scenarios';
import { priceAhead } from '@/core/forecast/scenarios/price-ahead';
import { scenarioContext } from '@/core/forecast/scenarios/scenario-context';
import { demandHistory } from '@/core/ledger/demand-history';
import type { Filter } from '@/core/model/filter';
import { tokenPriceOrigin } from '@/core/rates/price-of-tokens';
import { budgetFutures } from '@/core/spend/budget/budget-futures';
import { teamBudget } from '@/core/spend/budget/team-budget';
import { loadBudgetEntries } from '@/core/store/budget-entries';
import { userMonths } from '@/core/store/daily/user-months';
import { loadCard } from '@/core/store/report-cards';
import { loadScenarios } from '@/core/store/scenarios';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';
import { addDays } from '@/core/units/day';
import { askOneTeam } from './asked';
import { knownFacts } from './known';

/** A team's budget; null: nothing was read yet. @throws StoreError */
export async function loadBudgetView(store: Store, filter: Filter, today: Day): Promise<BudgetView | null> {
  const asked = await askOneTeam(store, filter);
  if (!asked) return null;
  const { settings, team } = asked;
  const [facts, months, scenarios, entries, kept] = await Promise.all([
    knownFacts(store, team),
    userMonths(store, team, today),
    loadScenarios(store, team),
    loadBudgetEntries(store, team),
    loadCard(store, team),
  ]);
  const { history, coverage } = demandHistory(facts, addDays(today, -1));
  const futures = budgetFutures(facts, history, settings, today, today, kept?.card ?? null);
  const on = scenarios.filter((scenario) => scenario.on);
  const known = {
    team,
    today,
    currency: settings.currency,
    startMonth: settings.fiscalYearStart,
    when: settings.costsWhen,
    entries,
    priceOrigin: tokenPriceOrigin(settings),
    scenarios: on.map(({ name }) => name),
    knownTo: facts.daily?.days.at(-1)?.day ?? coverage.period?.to ?? null,
  };
  if ('daysNeeded' in futures) return { ...known, budget: null, withheld: futures };
  const context = scenarioContext(facts, history, months, settings, today, today);
  const changed = applyScenarios(futures, on, context);
  const budget = teamBudget(facts, history, changed, settings, entries, today, (perToken) =>
    priceAhead(perToken, on, changed),
  );
  return { ...known, budget, withheld: null };
}
