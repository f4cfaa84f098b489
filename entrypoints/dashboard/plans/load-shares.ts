import type { SharesView } from '@/components/dashboard/shares/shares-view';
import type { Filter } from '@/core/model/filter';
import type { GroupKind } from '@/core/model/group-kind';
import type { Period } from '@/core/model/scalars';
import { filterPeriod } from '@/core/spend/budget/filter-period';
import { type Months, teamShares } from '@/core/spend/shares/team-shares';
import { READ_TABLES } from '@/core/store/revisions';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';
import { monthOf } from '@/core/units/month';
import { askTeam } from './asked';
import { loadUses } from './load-uses';
import { remember } from './remember';
import { KINDS, shownPlaces } from './team-places';
import { type ToldTeam, toldTeam } from './told-uses';

/** Who bears what of a team's cost, by each kind of group there is; null: nothing was read yet. @throws StoreError */
export async function loadSharesView(store: Store, filter: Filter, today: Day): Promise<SharesView | null> {
  const asked = await askTeam(store, filter);
  const shares = asked && (await sharesOf(store, asked.team, today));
  if (!shares) return null;
  const { currency, fiscalYearStart } = asked.settings;
  const period = filterPeriod(filter.period, today, fiscalYearStart);
  const chosen = period && shares.months ? within(period, shares.months) : shares.months;
  return { ...shares, team: asked.team, currency, chosen };
}

const TEAMS = 4;

/** Of all months, worked out anew only after a change: another period is a part of them. */
const sharesOf = remember(READ_TABLES, TEAMS, async (store, team: string, today: Day) => {
  const loaded = await loadUses(store, { team }, today);
  if (!loaded) return null;
  const places = await shownPlaces(store, loaded.known.uses);
  const told = new Map<GroupKind, ToldTeam | null>();
  for (const kind of KINDS) told.set(kind, await toldTeam(store, team, kind, today));
  return teamShares({ ...loaded, ...places, today, few: (kind) => told.get(kind) ?? null });
});

/** Whole months of a period, as far as they are known: cost is shared out by the month. */
function within({ from, to }: Period, known: Months): Months | null {
  const months: Months = [Math.max(monthOf(from), known[0]), Math.min(monthOf(to), known[1])];
  return months[0] <= months[1] ? months : null;
}
