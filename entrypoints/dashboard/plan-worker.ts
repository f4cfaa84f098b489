import { openStore } from '@/core/store/store';
import { loadSettingsView } from './load-settings';
import { loadBriefFacts } from './plans/load-brief';
import { loadBudgetView } from './plans/load-budget';
import { loadCoverageView } from './plans/load-coverage';
import { loadCurvesView } from './plans/load-curves';
import { loadDrafts } from './plans/load-drafts';
import { loadFilterChoices } from './plans/load-filter-choices';
import { loadGroupUse } from './plans/load-group-use';
import { loadGroupsView } from './plans/load-groups';
import { loadListView } from './plans/load-list';
import { loadMovesView } from './plans/load-moves';
import { loadOutlookView } from './plans/load-outlook';
import { loadOverviewView } from './plans/load-overview';
import { loadAdvice, loadPeopleView } from './plans/load-people';
import { loadPersonView } from './plans/load-person';
import { loadProductView } from './plans/load-product';
import { loadProductsView } from './plans/load-products-view';
import { loadReportFacts } from './plans/load-report';
import { loadScenarioView } from './plans/load-scenarios';
import { loadSharesView } from './plans/load-shares';
import { loadSoftBudgetView } from './plans/load-soft-budgets';
import { loadFirstWaste, loadWasteView } from './plans/load-waste';
import type { PlanLoaders } from './plans/plan-loaders';
import type { PlanRequest } from './plans/protocol';
import { seatLoaders } from './plans/seat-loaders';
import { servePlans } from './plans/serve-plans';

const store = openStore();
const load: PlanLoaders = {
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

// The address of a built script has a digest of what it holds.
const answer = servePlans(store, load, import.meta.url, (reply) => postMessage(reply));
addEventListener('message', ({ data }: MessageEvent<PlanRequest>) => void answer(data));
