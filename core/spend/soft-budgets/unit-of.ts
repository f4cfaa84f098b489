import type { Unit } from '@/core/ledger/unit';
import type { EnteredBudget } from '@/core/model/soft-budget';

/** Whose demand a budget is about. */
export function unitOf({ scope, person }: Pick<EnteredBudget, 'scope' | 'person'>): Unit {
  if (scope.kind === 'person') return { kind: 'person', person: person ?? 0, product: null };
  return scope.kind === 'group' ? { ...scope, product: null } : scope;
}
