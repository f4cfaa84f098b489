import type { PeopleView, PersonRow } from '@/components/dashboard/people/people-view';
import { isQuiet } from '@/core/advice/decisions/outcome';
import { groupsOn } from '@/core/ledger/groups';
import type { AdvisedVerdict } from '@/core/model/advised-verdict';
import { shownName } from '@/core/privacy/disguise';
import { loadCanonical } from '@/core/store/daily/merges';
import { loadDecisions } from '@/core/store/decisions';
import { peopleByIds } from '@/core/store/people-by-ids';
import { loadMemberships } from '@/core/store/people-care/memberships';
import type { Store } from '@/core/store/store';
import { type Day, minor } from '@/core/units/brands';
import type { AskedTeam } from './team-advice';

/** Verdicts with what is known of their people. @throws StoreError */
export async function peopleView(
  store: Store,
  { teams, team, settings }: AskedTeam,
  verdicts: ReadonlyMap<number, AdvisedVerdict>,
  today: Day,
  state: Pick<PeopleView, 'stale' | 'missing'>,
): Promise<PeopleView> {
  const [people, decisions, places] = await Promise.all([
    peopleByIds(store, [...verdicts.keys()]),
    loadDecisions(store, team),
    placesOn(store, today),
  ]);
  const rows = [...verdicts].map(([id, verdict]): PersonRow => {
    const person = people.get(id);
    const decision = decisions.get(id)?.[0]?.decision ?? null;
    const advised = verdict.seats.map((name) => ({ name, perYear: minor(0), products: [] }));
    return {
      id,
      name: person ? shownName(person) : '–',
      email: person?.email ?? null,
      places: places.get(id) ?? [],
      verdict,
      decision,
      quiet: decision !== null && isQuiet(decision, advised, today),
    };
  });
  return { teams, team, today, currency: settings.currency, people: rows, ...state };
}

/** All places each person belongs to. */
async function placesOn(store: Store, today: Day): Promise<Map<number, string[]>> {
  const [lists, canonical] = await Promise.all([loadMemberships(store), loadCanonical(store)]);
  const found = new Map<number, string[]>();
  for (const kind of new Set(lists.map((list) => list.kind)))
    for (const [person, names] of groupsOn(lists, kind, today, canonical))
      found.set(person, [...new Set([...(found.get(person) ?? []), ...names])]);
  return found;
}
