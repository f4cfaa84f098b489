import { AdvisedVerdict } from '@/core/model/advised-verdict';
import { loadKept } from './kept';
import type { KeptRecord } from './records';
import { isTeamStored, peopleStored } from './still-stored';
import { type Store, write } from './store';

const ID = 'plan';

/** The verdicts of a team's people as they were last worked out, by person. @throws StoreError */
export async function loadVerdicts(store: Store, team: string): Promise<Map<number, AdvisedVerdict>> {
  const kept = await loadKept(store, 'verdict', AdvisedVerdict, team);
  return new Map(
    kept.flatMap(({ id, person, value }) => (id === ID && person !== undefined ? [[person, value]] : [])),
  );
}

/** One person's verdict as it was last worked out; null: it never was. @throws StoreError */
export async function loadVerdict(
  store: Store,
  team: string,
  person: number,
): Promise<AdvisedVerdict | null> {
  const kept = await loadKept(store, 'verdict', AdvisedVerdict, team, person);
  return kept.find(({ id }) => id === ID)?.value ?? null;
}

/**
 * Keep the verdicts of all of a team's people, in place of those kept before: all, or none. Who was forgotten, or a team
 * that was removed, while they were worked out has none.
 * @param now milliseconds since 1970-01-01T00:00Z
 * @throws StoreError
 */
export async function keepVerdicts(
  store: Store,
  team: string,
  verdicts: ReadonlyMap<number, AdvisedVerdict>,
  now: number,
): Promise<void> {
  const records = [...verdicts].map(
    ([person, value]): KeptRecord => ({ kind: 'verdict', team, person, id: ID, value, changedAt: now }),
  );
  await write(
    store,
    (db) => [db.kept, db.teams, db.people],
    async (db) => {
      await db.kept.where('[kind+team]').equals(['verdict', team]).delete();
      if (!(await isTeamStored(db, team))) return;
      const still = await peopleStored(db, [...verdicts.keys()]);
      await db.kept.bulkPut(records.filter(({ person }) => still.has(person)));
    },
  );
}
