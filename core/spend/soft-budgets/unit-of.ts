import type { Unit } from '@/core/ledger/unit';
import type { EnteredBudget } from '@/core/model/soft-budget';

/** Whose demand a budget is about. */
export function unitOf({ scope, person }: Pick<EnteredBudget, 'scope' | 'person'>): Unit {
  return scope.kind === 'person' ? { kind: 'person', person: person ?? 0, product: null } : scope;
}
