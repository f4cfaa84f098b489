import type { Table } from 'dexie';
import { replaces } from '../capture-meta';
import type { Database } from '../database';
import { withKeptSides } from '../keep-sides';
import { groupKeys } from '../link-keys';
import { dropTraces } from '../people-care/drop-traces';
import { recount } from '../people-care/recount';
import { putNewerKept } from '../put-kept';
import { type Store, write } from '../store';
import { isGone } from '../tombstones';
import { type Backup, type BackupTables, readBackup } from './read-backup';
import { restoreDaily } from './restore-daily';
import { restorePeople } from './restore-people';
import { beforeRestore, restorePseudonyms } from './restore-pseudonyms';

/**
 * Add a backup to what is stored, by the rules that readings and files are added by: newer and fuller stands, nothing is
 * counted twice. One transaction: all of it, or nothing. Settings are taken only where none are stored,
 * the key of pseudonyms by a rule of its own.
 * @throws BackupError when the file isn't a whole backup; StoreError
 */
export async function restoreBackup(store: Store, file: Blob): Promise<Backup> {
  const backup = await readBackup(file);
  const { tables } = backup;
  await write(
    store,
    (db) => db.tables,
    async (db) => {
      const before = await beforeRestore(db);
      const ids = await restorePeople(db, tables.people);
      const here = (there: number) => (there > 0 ? (ids.get(there) ?? 0) : there);
      const merged = await restoreMerges(db, tables, here);
      await restoreCaptures(db, tables, here);
      await restoreDaily(db, tables, here);
      await recount(db, merged);
      await db.teams.bulkPut([...tables.teams]);
      await putNewer(db.balances, tables.balances, ({ id }) => id, 'readAt');
      await putNewer(
        db.readings,
        tables.readings,
        ({ team, page }): [string, string] => [team, page],
        'readAt',
      );
      await putNewer(db.taught, tables.taught, ({ id }) => id, 'taughtAt');
      await putNewer(
        db.subscriptions,
        tables.subscriptions,
        ({ team, id }): [string, string] => [team, id],
        'readAt',
      );
      const lists = tables.memberships.map((list) => ({
        ...list,
        members: list.members.map((one) => ({ ...one, person: here(one.person) })),
      }));
      await putNewer(db.memberships, lists, ({ id }) => id, 'day');
      for (const one of tables.kept) await putNewerKept(db, { ...one, person: here(one.person) });
      // Whoever is forgotten in either place.
      const gone = (await db.people.toArray()).filter(({ keys }) => isGone(keys));
      await dropTraces(db, new Set(gone.map(({ id }) => id)));
      const own = tables.settings.filter(({ key }) => key === 'settings');
      if (!(await db.settings.get('settings'))) await db.settings.bulkPut(own);
      await restorePseudonyms(db, tables, before, here);
    },
  );
  return backup;
}

/** Put the records that are newer than those stored, or new. @param time field that says when */
async function putNewer<T extends Readonly<Record<F, number>>, K, F extends string>(
  table: Table<T, K>,
  records: readonly T[],
  keyOf: (record: T) => K,
  time: F,
): Promise<void> {
  for (const record of records) {
    const stored = await table.get(keyOf(record));
    if (!stored || record[time] > stored[time]) await table.put(record);
  }
}

/** @returns who is merged now and wasn't before */
async function restoreMerges(
  db: Database,
  { merges }: BackupTables,
  here: (there: number) => number,
): Promise<Set<number>> {
  const merged = new Set<number>();
  const links = (await db.merges.toArray()).map(({ a, b }) => [String(a), String(b)]);
  for (const merge of merges) {
    const [a, b] = [here(merge.a), here(merge.b)];
    const groupOf = groupKeys(links);
    if (!a || !b || groupOf(String(a)) === groupOf(String(b))) continue;
    await db.merges.add({ a, b, at: merge.at });
    links.push([String(a), String(b)]);
    merged.add(a).add(b);
  }
  return merged;
}

async function restoreCaptures(
  db: Database,
  { captures, rows }: BackupTables,
  here: (there: number) => number,
): Promise<void> {
  const rowsOf = new Map(rows.map((record) => [record.id, record]));
  for (const capture of captures) {
    const stored = await db.captures.get(capture.id);
    if (stored && !replaces(capture, stored)) {
      const fuller = withKeptSides(stored, capture);
      if (fuller !== stored) await db.captures.put(fuller);
      continue;
    }
    await db.captures.put(stored ? withKeptSides(capture, stored) : capture);
    const own = rowsOf.get(capture.id);
    if (own) await db.rows.put({ ...own, people: own.people.map(here) });
  }
}
