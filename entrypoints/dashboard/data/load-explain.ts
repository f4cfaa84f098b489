import type { ExplainView } from '@/components/dashboard/data/explain-view';
import type { Period } from '@/core/model/scalars';
import { learnedRates } from '@/core/rates/learn-rates';
import { startingSettings } from '@/core/rates/starting-values';
import { explainCharge } from '@/core/spend/explain-charge';
import { personDays } from '@/core/store/daily/person-days';
import { personTotals } from '@/core/store/daily/use-queries';
import { loadTeamFacts } from '@/core/store/load-team-facts';
import { peopleByIds } from '@/core/store/people-by-ids';
import { loadSettings } from '@/core/store/settings';
import type { Store } from '@/core/store/store';
import { chooseTeam, listTeams } from '@/core/store/teams';
import { type Day, day } from '@/core/units/brands';

const ALWAYS: Period = { from: day(0), to: day(84_000) };

/** What the admin chose; null: not yet. */
export interface ExplainChoice {
  readonly team: string | null;
  readonly person: number | null;
  readonly day: Day | null;
}

/** The charges of a person's day; without a choice, the last one of the dearest person. @throws StoreError */
export async function loadExplain(store: Store, choice: ExplainChoice): Promise<ExplainView | null> {
  const teams = (await listTeams(store)).filter(({ files }) => files.length > 0);
  const team = chooseTeam(teams, choice.team)?.key;
  if (team === undefined) return null;
  const totals = (await personTotals(store, team, ALWAYS)).filter(({ person }) => person > 0);
  const known = await peopleByIds(
    store,
    totals.map(({ person }) => person),
  );
  const people = totals.map(({ person }) => {
    const one = known.get(person);
    return { id: person, name: one?.name ?? one?.alias ?? one?.email ?? one?.hash?.slice(0, 10) ?? '–' };
  });
  const person = people.find(({ id }) => id === choice.person)?.id ?? people[0]?.id ?? null;
  const rows = person === null ? [] : await personDays(store, team, person, ALWAYS);
  const days = [...new Set(rows.map((row) => row.day))].reverse();
  const on = days.find((one) => one === choice.day) ?? days[0] ?? null;
  const { settings } = await loadSettings(store, startingSettings());
  const learned = learnedRates([await loadTeamFacts(store, team)]);
  const charges = on === null ? [] : explainCharge(rows, on, settings, learned);
  const byName = people.sort((a, b) => a.name.localeCompare(b.name));
  return { teams, team, people: byName, person, days, day: on, charges };
}
