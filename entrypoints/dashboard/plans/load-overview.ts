import type { OverviewView } from '@/components/dashboard/overview/overview-view';
import { nextActions } from '@/core/advice/next-actions';
import { savingsOf } from '@/core/advice/savings-of';
import { teamWaste } from '@/core/advice/waste/team-waste';
import { coverageCalendar } from '@/core/ledger/coverage-calendar';
import { teamOutlook } from '@/core/messages/handlers/team-outlook';
import type { Filter } from '@/core/model/filter';
import { fiscalYearOf } from '@/core/spend/budget/fiscal-months';
import { spentIn } from '@/core/spend/shares/spent-in';
import { teamShares } from '@/core/spend/shares/team-shares';
import { loadPlannedBurns } from '@/core/store/planned-burns';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';
import { firstDayOf, monthOf } from '@/core/units/month';
import { knownVerdicts } from './known';
import { loadUses } from './load-uses';

/** Where a team stands; null: nothing was read yet. @throws StoreError */
export async function loadOverviewView(
  store: Store,
  filter: Filter,
  today: Day,
): Promise<OverviewView | null> {
  const loaded = await loadUses(store, filter, today);
  if (!loaded) return null;
  const { team, facts, settings, known } = loaded;
  const [{ outlook }, kept, planned] = await Promise.all([
    teamOutlook(store, facts, settings, today),
    knownVerdicts(store, team),
    loadPlannedBurns(store, team),
  ]);
  // Money of another currency says nothing beside the rest: such verdicts are to be worked out anew.
  const verdicts = [...kept.values()].filter(({ currency }) => currency === settings.currency);
  const shares = teamShares({ ...loaded, memberships: [], canonical: (person) => person, today });
  const month = monthOf(today);
  // Without a token price nobody knows what was spent.
  const spent = (first: number) => (shares.priceOrigin === null ? null : spentIn(shares, first, month));
  const fiscal = fiscalYearOf(today, settings.fiscalYearStart);
  const { toExport } = coverageCalendar(facts, today);
  return {
    team,
    today,
    currency: settings.currency,
    outlook,
    month: spent(month),
    year: spent(fiscal),
    yearFrom: firstDayOf(fiscal),
    unpricedSeats: shares.unpricedSeats,
    savings: savingsOf(verdicts),
    actions: nextActions({
      outlook,
      waste: teamWaste({ ...loaded, today, planned }),
      verdicts,
      listPrice: shares.priceOrigin !== 'admin',
      toExport: toExport.find(({ tooOld }) => !tooOld) ?? null,
      today,
    }),
    knownTo: known.period?.to ?? null,
  };
}
