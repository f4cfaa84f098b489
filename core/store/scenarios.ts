import { Scenario } from '@/core/model/scenario';
import { discardKept, keep, loadKept } from './kept';
import type { Store } from './store';

/** A team's scenarios, by name. @throws StoreError */
export async function loadScenarios(store: Store, team: string): Promise<Scenario[]> {
  const kept = await loadKept(store, 'scenario', Scenario, team);
  return kept
    .map(({ value }) => value)
    .sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));
}

/** Keep a scenario, in place of the one with its id. @param now milliseconds since 1970 @throws StoreError */
export async function keepScenario(
  store: Store,
  team: string,
  scenario: Scenario,
  now: number,
): Promise<void> {
  await keep(store, { kind: 'scenario', team, id: scenario.id, value: scenario, changedAt: now });
}

/** @throws StoreError */
export const dropScenario = (store: Store, team: string, id: string): Promise<void> =>
  discardKept(store, { kind: 'scenario', team, id });
