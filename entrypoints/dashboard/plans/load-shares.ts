import type { SharesView } from '@/components/dashboard/shares/shares-view';
import type { Filter } from '@/core/model/filter';
import { teamShares } from '@/core/spend/shares/team-shares';
import { loadCanonical } from '@/core/store/daily/merges';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';
import { monthOf } from '@/core/units/month';
import { knownMemberships } from './known';
import { loadUses } from './load-uses';

/** Who bears what of a team's cost, by each kind of group there is; null: nothing was read yet. @throws StoreError */
export async function loadSharesView(store: Store, filter: Filter, today: Day): Promise<SharesView | null> {
  const loaded = await loadUses(store, filter, today);
  if (!loaded) return null;
  const [memberships, canonical] = await Promise.all([knownMemberships(store), loadCanonical(store)]);
  const { team, settings } = loaded;
  return {
    ...teamShares({ ...loaded, memberships, canonical, today }),
    team,
    currency: settings.currency,
    startMonth: settings.fiscalYearStart,
    month: monthOf(today),
  };
}
