import type { Memberships } from '@/core/ledger/groups';
import { shownName } from '@/core/privacy/disguise';
import { peopleByIds } from '@/core/store/people-by-ids';
import { loadPrivacy } from '@/core/store/privacy';
import { type KeptBudget, loadSoftBudgets } from '@/core/store/soft-budgets';
import type { Store } from '@/core/store/store';

/** A budget and whose it is. */
export interface NamedBudget {
  readonly budget: KeptBudget;
  readonly name: string | null;
}

/**
 * A team's budgets that may be looked at: where only groups may be, those of people and of groups that are too small
 * are left out.
 * @param lists as they may be shown
 * @throws StoreError
 */
export async function shownBudgets(
  store: Store,
  team: string,
  lists: readonly Memberships[],
): Promise<{ readonly named: NamedBudget[]; readonly people: boolean }> {
  const [budgets, { mode }] = await Promise.all([loadSoftBudgets(store, team), loadPrivacy(store)]);
  const people = await peopleByIds(
    store,
    budgets.flatMap(({ person }) => person ?? []),
  );
  const places = new Set(lists.flatMap(({ kind, members }) => members.map(({ name }) => `${kind} ${name}`)));
  const isShown = ({ scope }: KeptBudget) =>
    mode !== 'groups' ||
    (scope.kind === 'group' ? places.has(`${scope.by} ${scope.name}`) : scope.kind === 'team');
  const named = budgets.filter(isShown).map((budget) => {
    const person = people.get(budget.person ?? 0);
    const name = budget.scope.kind === 'group' ? budget.scope.name : person ? shownName(person) : null;
    return { budget, name };
  });
  return { named, people: mode !== 'groups' };
}
