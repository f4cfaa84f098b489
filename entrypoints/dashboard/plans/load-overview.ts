import type { OverviewView } from '@/components/dashboard/overview/overview-view';
import { nextActions } from '@/core/advice/next-actions';
import { savingsOf } from '@/core/advice/savings-of';
import { teamWaste } from '@/core/advice/waste/team-waste';
import { coverageCalendar } from '@/core/ledger/coverage-calendar';
import type { Filter } from '@/core/model/filter';
import { largeLists, safeActions } from '@/core/privacy/safe-actions';
import { tells } from '@/core/privacy/tells';
import { teamShares } from '@/core/spend/shares/team-shares';
import { loadPlannedBurns } from '@/core/store/planned-burns';
import { loadPrivacy } from '@/core/store/privacy';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';
import { askedTeam } from './asked-team';
import { knownVerdicts } from './known';
import { loadOutlookView } from './load-outlook';
import { loadUses } from './load-uses';
import { overviewSpent } from './overview-spent';

/** What a team's money does and what to do next; null: nothing was read yet. @throws StoreError */
export async function loadOverviewView(
  store: Store,
  filter: Filter,
  today: Day,
): Promise<OverviewView | null> {
  const [loaded, asked, standing] = await Promise.all([
    loadUses(store, filter, today),
    askedTeam(store, filter, today),
    loadOutlookView(store, filter, today),
  ]);
  if (!loaded || !asked || !standing) return null;
  const { team, facts, settings, known } = loaded;
  const { outlook } = standing;
  const [kept, planned] = await Promise.all([knownVerdicts(store, team), loadPlannedBurns(store, team)]);
  // Money of another currency says nothing beside the rest: such verdicts are to be worked out anew.
  const verdicts = [...kept.values()].filter(({ currency }) => currency === settings.currency);
  const shares = teamShares({ ...loaded, memberships: [], canonical: (person) => person, today });
  const { days, counts, toExport } = coverageCalendar(facts, today);
  const { mode, least } = await loadPrivacy(store);
  const few = mode === 'groups' ? least : 0;
  const savings = savingsOf(verdicts);
  const actions = nextActions({
    outlook,
    waste: largeLists(teamWaste({ ...loaded, today, planned }), few),
    verdicts,
    listPrice: shares.priceOrigin !== 'admin',
    toExport: toExport.find(({ tooOld }) => !tooOld) ?? null,
    today,
  });
  return {
    team,
    currency: settings.currency,
    ...overviewSpent(shares, settings, today),
    savings: savings && tells(savings.people, verdicts.length, few) ? savings : null,
    advised: verdicts.length > 0 && verdicts.every(({ stamp }) => stamp === asked.stamp),
    actions: safeActions(actions, verdicts.length, few),
    knownTo: known.period?.to ?? null,
    coverage: { from: days[0]?.day ?? null, counts },
  };
}
