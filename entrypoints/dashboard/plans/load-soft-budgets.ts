import type { SoftBudgetView } from '@/components/dashboard/budget/soft/soft-view';
import type { Filter } from '@/core/model/filter';
import type { BudgetScope } from '@/core/model/soft-budget';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';
import { askOneTeam } from './asked';
import { knownFacts, knownMemberships } from './known';
import { shownBudgets } from './shown-budgets';
import { softBudgetRows } from './soft-budget-rows';

const ORDER = { team: 0, group: 1, person: 2 } as const satisfies Readonly<
  Record<BudgetScope['kind'], number>
>;

/** A team's soft budgets and how they stand; null: nothing was read yet. @throws StoreError */
export async function loadSoftBudgetView(
  store: Store,
  filter: Filter,
  today: Day,
): Promise<SoftBudgetView | null> {
  const asked = await askOneTeam(store, filter);
  if (!asked) return null;
  const { settings, team } = asked;
  const [facts, lists] = await Promise.all([knownFacts(store, team), knownMemberships(store)]);
  const { named, people } = await shownBudgets(store, team, lists);
  named.sort(
    (a, b) =>
      ORDER[a.budget.scope.kind] - ORDER[b.budget.scope.kind] ||
      (a.name ?? '').localeCompare(b.name ?? '') ||
      a.budget.changedAt - b.budget.changedAt,
  );
  const groups = lists.flatMap(({ kind: by, members }) => members.map(({ name }) => ({ by, name })));
  const distinct = new Map(groups.map((one) => [`${one.by} ${one.name}`, one]));
  return {
    team,
    today,
    currency: settings.currency,
    groups: [...distinct.values()].sort((a, b) => a.name.localeCompare(b.name)),
    hasPeople: people && (facts.daily?.days.length ?? 0) > 0,
    rows: await softBudgetRows(store, facts, settings, named, today),
  };
}
