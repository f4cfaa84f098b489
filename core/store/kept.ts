import type { z } from 'zod/mini';
import type { KeptKind, KeptRecord } from './records';
import { isTeamStored, isWorkedOut } from './still-stored';
import { read, type Store, write } from './store';

/** Something kept: its id is unique within its kind, team and person. */
export interface Kept<T> {
  readonly kind: KeptKind;
  /** Key of the team; '' when it is nobody's in particular. */
  readonly team: string;
  readonly id: string;
  /** Whom it is about; left out: nobody. Never part of `id`: people are found to be one later, and forgotten. */
  readonly person?: number;
  readonly value: T;
  /** Milliseconds since 1970-01-01T00:00Z. The newer stands when a backup is restored. */
  readonly changedAt: number;
}

/**
 * Keep things, replacing those with the same ids: all of them, or none. What was worked out of a team that is gone by
 * now is let go.
 * @throws StoreError
 */
export async function keep(store: Store, ...things: readonly Kept<unknown>[]): Promise<void> {
  const records = things.map((thing): KeptRecord => ({ ...thing, person: thing.person ?? 0 }));
  await write(
    store,
    (db) => [db.kept, db.teams],
    async (db) => {
      for (const record of records)
        if (!isWorkedOut(record.kind) || (await isTeamStored(db, record.team))) await db.kept.put(record);
    },
  );
}

/**
 * What is kept of a kind, the newest first. What its schema doesn't know is left out, and left stored.
 * @param team its key; left out: of all teams
 * @param about only this person; left out: whoever it is about
 * @throws StoreError
 */
export async function loadKept<T>(
  store: Store,
  kind: KeptKind,
  schema: z.ZodMiniType<T>,
  team?: string,
  about?: number,
): Promise<Kept<T>[]> {
  const records = await read(
    store,
    (db) => [db.kept],
    (db) =>
      team === undefined
        ? db.kept.where('[kind+team]').between([kind, ''], [kind, '\uffff']).toArray()
        : about === undefined
          ? db.kept.where('[kind+team]').equals([kind, team]).toArray()
          : db.kept.where(':id').between([kind, team, about, ''], [kind, team, about, '\uffff']).toArray(),
  );
  return records
    .flatMap(({ person, ...rest }) => {
      const value = schema.safeParse(rest.value);
      return value.success ? [{ ...rest, ...(person ? { person } : {}), value: value.data }] : [];
    })
    .sort((a, b) => b.changedAt - a.changedAt);
}

/** Throw something kept away. @throws StoreError */
export async function discardKept(
  store: Store,
  { kind, team, person = 0, id }: Pick<Kept<unknown>, 'kind' | 'team' | 'person' | 'id'>,
): Promise<void> {
  await write(
    store,
    (db) => [db.kept],
    (db) => db.kept.delete([kind, team, person, id]),
  );
}
