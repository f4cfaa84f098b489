import type { RenewalAsk } from '@/components/dashboard/renewal/renewal-view';
import type { Outcome } from '@/core/purchase/plan/renewal-types';
import { weighWays } from '@/core/purchase/plan/weigh-ways';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';
import { caseOf } from './renewal-case-of';

/** Other ways to hold products. */
export interface WaysAsked {
  /** Parts of the use there is now. */
  readonly demands: readonly number[];
  /** Minor units. */
  readonly lockOutDay: number;
}

/** What orders would lead to if other seats made for more or less use of tokens. Heavy, too. @throws StoreError */
export async function loadWays(
  store: Store,
  ask: RenewalAsk,
  today: Day,
  { demands, lockOutDay }: WaysAsked,
): Promise<readonly Outcome[]> {
  const known = await caseOf(store, ask, today);
  return known && 'judgement' in known.found ? weighWays(known.found, demands, lockOutDay, today) : [];
}
