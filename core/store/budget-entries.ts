import { BudgetEntries } from '@/core/model/budget';
import { keep, loadKept } from './kept';
import type { Store } from './store';

const ID = 'entries';

/** What the admin entered for a team's budget; nothing at first. @throws StoreError */
export async function loadBudgetEntries(store: Store, team: string): Promise<BudgetEntries> {
  const kept = await loadKept(store, 'budget', BudgetEntries, team);
  return kept.find(({ id }) => id === ID)?.value ?? { years: [], prices: [] };
}

/** @param now milliseconds since 1970 @throws StoreError */
export async function keepBudgetEntries(
  store: Store,
  team: string,
  entries: BudgetEntries,
  now: number,
): Promise<void> {
  await keep(store, { kind: 'budget', team, id: ID, value: entries, changedAt: now });
}
