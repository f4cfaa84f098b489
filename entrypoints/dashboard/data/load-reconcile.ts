import type { ReconcileView } from '@/components/dashboard/data/reconcile-view';
import { compareTotals } from '@/core/ledger/compare-totals';
import { demandHistory } from '@/core/ledger/demand-history';
import { teamTotals } from '@/core/ledger/team-totals';
import type { Period } from '@/core/model/scalars';
import { personTotals, productTotals } from '@/core/store/daily/use-queries';
import { teamNameOf } from '@/core/store/keys';
import { loadTeamFacts } from '@/core/store/load-team-facts';
import type { Store } from '@/core/store/store';
import { chooseTeam, listTeams } from '@/core/store/teams';
import { type Centitokens, centitokens, type Day } from '@/core/units/brands';

const sum = (uses: readonly { readonly tokens: number }[]): Centitokens =>
  centitokens(uses.reduce((all, { tokens }) => all + tokens, 0));

/** Everything the reconcile part shows of a team's period; null: nothing was read yet. @throws StoreError */
export async function loadReconcile(
  store: Store,
  chosen: string | null,
  asked: Period,
  yesterday: Day,
): Promise<ReconcileView | null> {
  const teams = await listTeams(store);
  const team = chooseTeam(teams, chosen);
  if (!team) return null;
  const single = teams.filter(({ name }) => name !== null);
  const [facts, each, people, products] = await Promise.all([
    loadTeamFacts(store, team.key),
    Promise.all(single.length > 1 ? single.map(({ key }) => loadTeamFacts(store, key)) : []),
    personTotals(store, team.key, asked),
    productTotals(store, team.key, asked),
  ]);
  const files = people.length > 0 ? { byPerson: sum(people), byProduct: sum(products) } : undefined;
  const byTeam = teamTotals(each, asked, yesterday);
  return {
    teams,
    team: team.key,
    period: asked,
    totals: compareTotals(facts, asked, yesterday, files, team.name === null ? byTeam : []),
    conflicts: demandHistory(facts, yesterday).conflicts.filter(
      ({ period: { from, to } }) => from <= asked.to && asked.from <= to,
    ),
    byTeam: byTeam.map((total) => ({ ...total, name: teamNameOf(total.team) })),
  };
}
