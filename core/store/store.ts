import type { Table } from 'dexie';
import { Database } from './database';
import { StoreError, storeError } from './errors';
import { markWritten } from './revisions';
import { SCHEMA_VERSION } from './schema';

/** A handle on the database; it opens by itself at the first use. Hold it in extension contexts only. */
export interface Store {
  readonly db: Database;
}

/** The store of this extension. @param name of the database; tests give their own */
export const openStore = (name = 'flexmeter'): Store => ({ db: new Database(name) });

/** Close the handle. Another one can be opened on the same database. */
export const closeStore = (store: Store): void => store.db.close();

/**
 * Do some work in one transaction: all of it happens, or nothing.
 * @throws StoreError `newer-database` when a newer Flexmeter wrote the database, `quota`, `unavailable`
 */
export async function write<T>(
  store: Store,
  tables: (db: Database) => Table[],
  work: (db: Database) => Promise<T>,
): Promise<T> {
  const { db } = store;
  try {
    await open(store);
    // An async function, as Dexie keeps the transaction over awaits only of those.
    return await db.transaction('rw', [...tables(db), db.revisions], async () => {
      const done = await work(db);
      await markWritten(db);
      return done;
    });
  } catch (cause) {
    throw storeError(cause);
  }
}

/** Read in one transaction: what is read belongs together. @throws StoreError `newer-database`, `unavailable` */
export async function read<T>(
  store: Store,
  tables: (db: Database) => Table[],
  work: (db: Database) => Promise<T>,
): Promise<T> {
  try {
    await open(store);
    return await store.db.transaction('r', tables(store.db), async () => work(store.db));
  } catch (cause) {
    throw storeError(cause);
  }
}

/**
 * Open, unless a newer Flexmeter wrote the database: what its records mean isn't known here, so it is neither written
 * nor read. Looked up first, because Dexie would open it and add what it misses to it.
 */
async function open({ db }: Store): Promise<void> {
  if (db.isOpen()) return;
  const known = (await indexedDB.databases()).find(({ name }) => name === db.name);
  // Dexie counts in tenths of the native version.
  if (Math.floor((known?.version ?? 0) / 10) > SCHEMA_VERSION) throw new StoreError('newer-database');
  await db.open();
}
