import type { PersonRow } from '@/components/dashboard/people/people-view';
import { isQuiet } from '@/core/advice/decisions/outcome';
import type { AdvisedVerdict } from '@/core/model/advised-verdict';
import { shownName } from '@/core/privacy/disguise';
import { loadDecisions } from '@/core/store/decisions';
import { peopleByIds } from '@/core/store/people-by-ids';
import { READ_TABLES } from '@/core/store/revisions';
import type { Store } from '@/core/store/store';
import { type Day, minor } from '@/core/units/brands';
import { knownPlaces, knownVerdicts } from './known';
import { remember } from './remember';

/** Verdicts with what is known of their people. @throws StoreError */
export async function rowsOf(
  store: Store,
  team: string,
  verdicts: ReadonlyMap<number, AdvisedVerdict>,
  today: Day,
): Promise<readonly PersonRow[]> {
  const [people, decisions, places] = await Promise.all([
    peopleByIds(store, [...verdicts.keys()]),
    loadDecisions(store, team),
    knownPlaces(store, today),
  ]);
  return [...verdicts].map(([id, verdict]): PersonRow => {
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
}

const TEAMS = 3;

/** Of the verdicts that are kept, made anew only after a change. */
export const keptRows = remember(
  [...READ_TABLES, 'kept:verdict', 'kept:decision'],
  TEAMS,
  async (store, team: string, today: Day) => rowsOf(store, team, await knownVerdicts(store, team), today),
);
