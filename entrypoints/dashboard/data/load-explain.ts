import type { ExplainView } from '@/components/dashboard/data/explain-view';
import type { Choices } from '@/components/ui/Combobox';
import { ALWAYS } from '@/core/model/scalars';
import { shownName } from '@/core/privacy/disguise';
import { learnedRates } from '@/core/rates/learn-rates';
import { startingSettings } from '@/core/rates/starting-values';
import { explainCharge } from '@/core/spend/explain-charge';
import { personDays } from '@/core/store/daily/person-days';
import { personTotals } from '@/core/store/daily/use-queries';
import { loadTeamFacts } from '@/core/store/load-team-facts';
import { peopleByIds } from '@/core/store/people-by-ids';
import { findPeople } from '@/core/store/people-care/find-people';
import { loadPrivacy } from '@/core/store/privacy';
import { loadSettings } from '@/core/store/settings';
import type { Store } from '@/core/store/store';
import { chooseTeam, listTeams } from '@/core/store/teams';
import type { Day } from '@/core/units/brands';

/** So many a list shows at once: more is found by typing more. */
const SHOWN = 12;

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
  if (team === undefined || (await loadPrivacy(store)).mode === 'groups') return null;
  const person = choice.person ?? (await dearest(store, team));
  const rows = person === null ? [] : await personDays(store, team, person, ALWAYS);
  const days = [...new Set(rows.map((row) => row.day))].reverse();
  const on = days.find((one) => one === choice.day) ?? days[0] ?? null;
  const { settings } = await loadSettings(store, startingSettings());
  const learned = learnedRates([await loadTeamFacts(store, team)]);
  const charges = on === null ? [] : explainCharge(rows, on, settings, learned);
  const known = person === null ? undefined : (await peopleByIds(store, [person])).get(person);
  const shown = person === null ? null : { id: person, name: known ? shownName(known) : '–' };
  return { teams, team, person: shown, days, day: on, charges };
}

/** Who used most tokens of a team; null: its rows name nobody. */
const dearest = async (store: Store, team: string): Promise<number | null> =>
  (await personTotals(store, team, ALWAYS)).find(({ person }) => person > 0)?.person ?? null;

/** People of a team by part of a name, so many as a list shows at once. @throws StoreError */
export async function searchPeople(store: Store, team: string, text: string): Promise<Choices> {
  const found = await findPeople(store, text, SHOWN + 1, team);
  const choices = found.slice(0, SHOWN).map((person) => {
    const name = shownName(person);
    return { id: person.id, name, detail: person.email === name ? null : person.email };
  });
  return { found: choices, more: found.length > SHOWN };
}
