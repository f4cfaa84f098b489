import type { SharesView } from '@/components/dashboard/shares/shares-view';
import type { Filter } from '@/core/model/filter';
import type { Period } from '@/core/model/scalars';
import { filterPeriod } from '@/core/spend/budget/filter-period';
import { type Months, teamShares } from '@/core/spend/shares/team-shares';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';
import { monthOf } from '@/core/units/month';
import { loadUses } from './load-uses';
import { shownPlaces } from './team-places';

/** Who bears what of a team's cost, by each kind of group there is; null: nothing was read yet. @throws StoreError */
export async function loadSharesView(store: Store, filter: Filter, today: Day): Promise<SharesView | null> {
  const loaded = await loadUses(store, filter, today);
  if (!loaded) return null;
  const places = await shownPlaces(store, loaded.known.uses);
  const { team, settings } = loaded;
  const shares = teamShares({ ...loaded, ...places, today });
  const period = filterPeriod(filter.period, today, settings.fiscalYearStart);
  const chosen = period && shares.months ? within(period, shares.months) : shares.months;
  return { ...shares, team, currency: settings.currency, chosen };
}

/** Whole months of a period, as far as they are known: cost is shared out by the month. */
function within({ from, to }: Period, known: Months): Months | null {
  const months: Months = [Math.max(monthOf(from), known[0]), Math.min(monthOf(to), known[1])];
  return months[0] <= months[1] ? months : null;
}
