import type { RenewalAsk, RenewalView } from '@/components/dashboard/renewal/renewal-view';
import { renewalSteps } from '@/core/purchase/plan/renewal-steps';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';
import { caseOf } from './renewal-case-of';

/** The view as it grows; null: nothing was read yet. Heavy: to be called in a worker. @throws StoreError */
export async function* loadRenewal(
  store: Store,
  ask: RenewalAsk,
  today: Day,
): AsyncGenerator<RenewalView | null, void> {
  const known = await caseOf(store, ask, today);
  yield known?.view ?? null;
  if (!known || 'code' in known.found) return;
  for (const answer of renewalSteps(known.found, today)) yield { ...known.view, answer };
}
