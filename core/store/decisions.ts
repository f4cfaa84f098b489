import { Decision } from '@/core/advice/decisions/types';
import { discardKept, keep, loadKept } from './kept';
import type { Store } from './store';

/** A decision as it is kept: `id` tells it from a person's others. */
export interface KeptDecision {
  readonly id: string;
  readonly decision: Decision;
}

const PREFIX = 'plan ';

/**
 * What was decided on the advice for each person of a team, the newest first.
 * @param about only this person; left out: everybody
 * @throws StoreError
 */
export async function loadDecisions(
  store: Store,
  team: string,
  about?: number,
): Promise<Map<number, KeptDecision[]>> {
  const kept = await loadKept(store, 'decision', Decision, team, about);
  const found = new Map<number, KeptDecision[]>();
  for (const { id, person, value } of kept)
    if (person !== undefined && id.startsWith(PREFIX))
      found.set(person, [...(found.get(person) ?? []), { id, decision: value }]);
  return found;
}

/** Add to the log. @param now milliseconds since 1970-01-01T00:00Z @throws StoreError */
export async function keepDecisions(
  store: Store,
  team: string,
  decisions: ReadonlyMap<number, Decision>,
  now: number,
): Promise<void> {
  const things = [...decisions].map(([person, value]) => ({
    kind: 'decision' as const,
    team,
    person,
    id: `${PREFIX}${now}`,
    value,
    changedAt: now,
  }));
  await keep(store, ...things);
}

/** Take a decision back. @throws StoreError */
export const dropDecision = (store: Store, team: string, person: number, id: string): Promise<void> =>
  discardKept(store, { kind: 'decision', team, person, id });
