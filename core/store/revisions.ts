import Dexie, { type DBCore, type DBCoreMutateRequest, type DBCoreTransaction } from 'dexie';
import type { Database } from './database';
import { read, type Store } from './store';

/** What each transaction has changed so far. */
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
          const parts = changed.get(request.trans) ?? new Set();
          changed.set(request.trans, parts);
          for (const part of partsOf(name, request)) parts.add(part);
          return table.mutate(request);
        },
      };
    },
  });
  db.use({ stack: 'dbcore', name: 'revisions', create });
}

/** Things kept change kind by kind: an alert sent says nothing of a verdict. */
function partsOf(name: string, request: DBCoreMutateRequest): string[] {
  if (name !== 'kept' || request.type === 'deleteRange') return [name];
  const kinds: unknown[] =
    request.type === 'delete' ? request.keys.map(([kind]) => kind) : request.values.map(({ kind }) => kind);
  return [...new Set(kinds)].map((kind) => `kept:${kind}`);
}

/** Give what was changed so far a new revision; to be called at the end of a transaction over `revisions` too. */
export async function markWritten(db: Database): Promise<void> {
  const parts = changed.get(Dexie.currentTransaction.idbtrans) ?? [];
  const records = [...parts].map((table) => ({ table, id: crypto.randomUUID() }));
  if (records.length > 0) await db.revisions.bulkPut(records);
}

/** Tables of what was read and imported: all but what the admin and Flexmeter keep beside it. */
export const READ_TABLES = [
  ...['captures', 'rows', 'people', 'teams', 'balances', 'readings', 'taught', 'settings'],
  ...['chunks', 'summaries', 'dictionaries', 'imports', 'memberships', 'subscriptions', 'merges'],
] as const;

/** What is worked out says nothing of data, and what was told, forecast or went wrong some day is only written down. */
const ASIDE = ['views', 'kept:alert', 'kept:forecast-band', 'kept:error', 'kept:clock'];

/**
 * Which state tables are in: the same text as long as nothing in them was written, another afterwards. Whatever is
 * worked out of them holds as long.
 * @param tables their names, of things kept `kept:` and the kind; left out: of all that something is worked out from
 * @throws StoreError
 */
export async function revisionOf(store: Store, tables?: readonly string[]): Promise<string> {
  const all = await read(
    store,
    (db) => [db.revisions],
    (db) => db.revisions.toArray(),
  );
  const counts = (table: string) =>
    tables
      ? tables.includes(table) || (table === 'kept' && tables.some((one) => one.startsWith('kept:')))
      : !ASIDE.includes(table);
  return all
    .filter(({ table }) => counts(table))
    .map(({ table, id }) => `${table}:${id}`)
    .join(' ');
}
