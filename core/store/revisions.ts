import Dexie, { type DBCore, type DBCoreTransaction } from 'dexie';
import type { Database } from './database';
import { read, type Store } from './store';

/** Tables that each transaction has changed so far. */
const changed = new WeakMap<DBCoreTransaction, Set<string>>();

/** Have every change noted, whoever makes it and however. */
export function watchWrites(db: Dexie): void {
  const create = (core: DBCore): DBCore => ({
    ...core,
    table: (name) => {
      const table = core.table(name);
      return {
        ...table,
        mutate: (request) => {
          const tables = changed.get(request.trans) ?? new Set();
          changed.set(request.trans, tables.add(name));
          return table.mutate(request);
        },
      };
    },
  });
  db.use({ stack: 'dbcore', name: 'revisions', create });
}

/** Give the tables changed so far a new revision; to be called at the end of a transaction over `revisions` too. */
export async function markWritten(db: Database): Promise<void> {
  const tables = changed.get(Dexie.currentTransaction.idbtrans) ?? [];
  const records = [...tables].map((table) => ({ table, id: crypto.randomUUID() }));
  if (records.length > 0) await db.revisions.bulkPut(records);
}

/** Tables of what was read and imported: all but what the admin and Flexmeter keep beside it. */
export const READ_TABLES = [
  ...['captures', 'rows', 'people', 'teams', 'balances', 'readings', 'taught', 'settings'],
  ...['chunks', 'summaries', 'dictionaries', 'imports', 'memberships', 'subscriptions', 'merges'],
] as const;

/**
 * Which state tables are in: the same text as long as nothing in them was written, another afterwards. Whatever is
 * worked out of them holds as long.
 * @param tables their names; left out: of all
 * @throws StoreError
 */
export async function revisionOf(store: Store, tables?: readonly string[]): Promise<string> {
  const all = await read(
    store,
    (db) => [db.revisions],
    (db) => db.revisions.toArray(),
  );
  const own = all.filter(({ table }) => tables?.includes(table) ?? true);
  return own.map(({ table, id }) => `${table}:${id}`).join(' ');
}
