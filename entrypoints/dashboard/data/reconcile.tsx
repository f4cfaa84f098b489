import { DataPage } from '@/components/dashboard/data/DataPage';
import { ReconcileSection } from '@/components/dashboard/data/ReconcileSection';
import type { ReconcileEvents, ReconcileView } from '@/components/dashboard/data/reconcile-view';
import { compareTotals } from '@/core/ledger/compare-totals';
import type { Period } from '@/core/model/scalars';
import { personTotals, productTotals } from '@/core/store/daily/use-queries';
import { loadTeamFacts } from '@/core/store/load-team-facts';
import { chooseTeam, listTeams } from '@/core/store/teams';
import { type Centitokens, centitokens } from '@/core/units/brands';
import { addDays, dayOfEpoch } from '@/core/units/day';
import type { App } from '../app';
import { live } from '../live';

const sum = (uses: readonly { readonly tokens: number }[]): Centitokens =>
  centitokens(uses.reduce((all, { tokens }) => all + tokens, 0));

/** Totals of one team and period, source by source. */
export function openReconcile(app: App): undefined {
  const { t, store } = app;
  const yesterday = addDays(dayOfEpoch(Date.now()), -1);
  let chosen: string | null = null;
  let period: Period = { from: addDays(yesterday, -89), to: yesterday };
  const load = async (): Promise<ReconcileView | null> => {
    const teams = await listTeams(store);
    const team = chooseTeam(teams, chosen);
    if (!team) return null;
    const asked = period;
    const [facts, people, products] = await Promise.all([
      loadTeamFacts(store, team.key),
      personTotals(store, team.key, asked),
      productTotals(store, team.key, asked),
    ]);
    const files = people.length > 0 ? { byPerson: sum(people), byProduct: sum(products) } : undefined;
    return { teams, team: team.key, period: asked, totals: compareTotals(facts, asked, yesterday, files) };
  };
  const events: ReconcileEvents = {
    chooseTeam: (team) => {
      chosen = team;
      look();
    },
    choosePeriod: (asked) => {
      period = asked;
      look();
    },
  };
  const look = live(app, load, (view) => (
    <DataPage t={t} part="reconcile">
      <ReconcileSection t={t} view={view} events={events} />
    </DataPage>
  ));
}
