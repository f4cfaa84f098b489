import { type EnteredBudget, SoftBudget, SoftBudgetSeen } from '@/core/model/soft-budget';
import { discardKept, type Kept, keep, loadKept } from './kept';
import type { Store } from './store';

const BUDGET = 'soft ';
const SEEN = 'seen ';

/** A soft budget, and what is known of it. */
export interface KeptBudget extends EnteredBudget {
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly changedAt: number;
  /** What the last forecast of it said; null: none of it as it is now. */
  readonly seen: SoftBudgetSeen | null;
}

/** A team's soft budgets, the newest first. @throws StoreError */
export async function loadSoftBudgets(store: Store, team: string): Promise<KeptBudget[]> {
  const [kept, states] = await Promise.all([
    loadKept(store, 'budget', SoftBudget, team),
    loadKept(store, 'budget', SoftBudgetSeen, team),
  ]);
  const seen = new Map(states.map(({ id, value }) => [id, value]));
  return kept
    .filter(({ id }) => id.startsWith(BUDGET))
    .map(({ id, person, value, changedAt }) => {
      const own = id.slice(BUDGET.length);
      return { ...value, id: own, person: person ?? null, changedAt, seen: seen.get(SEEN + own) ?? null };
    });
}

const recordOf = <T>(team: string, person: number | null, id: string, value: T, at: number): Kept<T> => ({
  kind: 'budget',
  team,
  id,
  ...(person === null ? {} : { person }),
  value,
  changedAt: at,
});

/** Keep a budget, in place of the one with its id. @param now milliseconds since 1970 @throws StoreError */
export async function keepSoftBudget(
  store: Store,
  team: string,
  { id, person, scope, span, amount }: EnteredBudget,
  now: number,
): Promise<void> {
  const others = (await loadSoftBudgets(store, team)).filter((one) => one.id === id && one.person !== person);
  await keep(store, recordOf(team, person, BUDGET + id, { scope, span, amount }, now));
  for (const other of others) await dropSoftBudget(store, team, other);
}

/** Keep what a forecast said of a budget. @param now milliseconds since 1970 @throws StoreError */
export async function keepBudgetSeen(
  store: Store,
  team: string,
  { id, person }: Pick<KeptBudget, 'id' | 'person'>,
  seen: SoftBudgetSeen,
  now: number,
): Promise<void> {
  await keep(store, recordOf(team, person, SEEN + id, seen, now));
}

/** @throws StoreError */
export async function dropSoftBudget(
  store: Store,
  team: string,
  { id, person }: Pick<KeptBudget, 'id' | 'person'>,
): Promise<void> {
  for (const own of [BUDGET + id, SEEN + id])
    await discardKept(store, { kind: 'budget', team, id: own, ...(person === null ? {} : { person }) });
}
