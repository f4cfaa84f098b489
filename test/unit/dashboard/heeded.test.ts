import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { type Filter, NO_FILTER } from '@/core/model/filter';
import { loadSample } from '@/core/store/sample';
import { listTeams } from '@/core/store/teams';
import { day } from '@/core/units/brands';
import { heeded, heeds } from '@/entrypoints/dashboard/plans/heeded';
import { loadBudgetView } from '@/entrypoints/dashboard/plans/load-budget';
import { loadCurvesView } from '@/entrypoints/dashboard/plans/load-curves';
import { loadFilterChoices } from '@/entrypoints/dashboard/plans/load-filter-choices';
import { loadListView } from '@/entrypoints/dashboard/plans/load-list';
import { loadOutlookView } from '@/entrypoints/dashboard/plans/load-outlook';
import { loadOverviewView } from '@/entrypoints/dashboard/plans/load-overview';
import { loadAdvice, loadPeopleView } from '@/entrypoints/dashboard/plans/load-people';
import { loadPersonView } from '@/entrypoints/dashboard/plans/load-person';
import { loadProductsView } from '@/entrypoints/dashboard/plans/load-products-view';
import { loadSharesView } from '@/entrypoints/dashboard/plans/load-shares';
import { loadFirstWaste, loadWasteView } from '@/entrypoints/dashboard/plans/load-waste';
import type { PlanLoaders } from '@/entrypoints/dashboard/plans/plan-loaders';
import type { PlanName } from '@/entrypoints/dashboard/plans/plan-views';
import { withStore } from '../store/support/captures';

const TODAY = day(20_454);
const LOADERS = {
  choices: loadFilterChoices,
  outlook: loadOutlookView,
  overview: loadOverviewView,
  budget: loadBudgetView,
  person: loadPersonView,
  curves: loadCurvesView,
  shares: loadSharesView,
  products: loadProductsView,
  advice: loadAdvice,
  people: loadPeopleView,
  list: loadListView,
  waste: loadWasteView,
  lists: loadFirstWaste,
} satisfies Partial<PlanLoaders>;

test('what a view doesn’t heed of the filter changes nothing in it', () =>
  withStore(async (store) => {
    await loadSample(store, TODAY);
    const team = (await listTeams(store)).find(({ name }) => name !== null)?.key ?? '';
    const choices = await loadFilterChoices(store, { ...NO_FILTER, team }, TODAY);
    const someone = (await loadAdvice(store, { ...NO_FILTER, team }, TODAY))?.people[0]?.id ?? 0;
    const narrow: Filter = {
      ...{ team, period: 'month', back: 3 },
      group: choices?.groups[0] ?? null,
      product: choices?.products[0] ?? null,
    };
    expect([narrow.group, narrow.product]).not.toContain(null);
    for (const [name, load] of Object.entries(LOADERS)) {
      const plan = name as PlanName; // a key of the object above
      const view = await load(store, narrow, TODAY, [someone], null);
      expect(view, name).not.toBeNull();
      expect(await load(store, heeded(plan, narrow), TODAY, [someone], null), name).toEqual(view);
    }
  }));

test('what it heeds stays', () => {
  const filter: Filter = { team: 'one:North', period: 'month', back: 3, group: null, product: 'Revit' };
  expect(heeded('curves', filter)).toEqual({ ...filter, period: NO_FILTER.period });
  expect(heeded('report', filter)).toEqual(filter);
  expect([heeds('curves', 'back'), heeds('overview', 'back'), heeds('report', 'back')]).toEqual([
    true,
    false,
    true,
  ]);
});
