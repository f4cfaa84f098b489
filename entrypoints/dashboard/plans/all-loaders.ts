import { loadSettingsView } from '../load-settings';
import { loadBriefFacts } from './load-brief';
import { loadBudgetView } from './load-budget';
import { loadCoverageView } from './load-coverage';
import { loadCurvesView } from './load-curves';
import { loadDrafts } from './load-drafts';
import { loadFilterChoices } from './load-filter-choices';
import { loadGroupUse } from './load-group-use';
import { loadGroupsView } from './load-groups';
import { loadListView } from './load-list';
import { loadMovesView } from './load-moves';
import { loadOutlookView } from './load-outlook';
import { loadOverviewView } from './load-overview';
import { loadAdvice, loadPeopleView } from './load-people';
import { loadPersonView } from './load-person';
import { loadProductView } from './load-product';
import { loadProductsView } from './load-products-view';
import { loadReportFacts } from './load-report';
import { loadScenarioView } from './load-scenarios';
import { loadSharesView } from './load-shares';
import { loadSoftBudgetView } from './load-soft-budgets';
import { loadFirstWaste, loadWasteView } from './load-waste';
import type { PlanLoaders } from './plan-loaders';
import { seatLoaders } from './seat-loaders';

/** Everything the plan worker answers with. */
export const ALL_LOADERS: PlanLoaders = {
  choices: loadFilterChoices,
  report: loadReportFacts,
  group: loadGroupUse,
  scenarios: loadScenarioView,
  budget: loadBudgetView,
  brief: loadBriefFacts,
  coverage: loadCoverageView,
  settings: (store, _filter, today) => loadSettingsView(store, today),
  ...seatLoaders,
  soft: loadSoftBudgetView,
  shares: loadSharesView,
  waste: loadWasteView,
  lists: loadFirstWaste,
  outlook: loadOutlookView,
  overview: loadOverviewView,
  people: loadPeopleView,
  list: loadListView,
  advice: loadAdvice,
  groups: loadGroupsView,
  curves: loadCurvesView,
  person: loadPersonView,
  products: loadProductsView,
  product: loadProductView,
  drafts: loadDrafts,
  moves: loadMovesView,
};
