import { SCHEMA_VERSION } from '../schema';
import { read, type Store } from '../store';
import { seal } from './envelope';
import { packArrays } from './json-arrays';

/**
 * Everything stored, as one file that says what it is and proves to be whole.
 * @param at now, in milliseconds since 1970-01-01T00:00Z
 * @throws StoreError
 */
export async function writeBackup(store: Store, at: number): Promise<Blob> {
  const tables = await read(
    store,
    (db) => db.tables,
    async (db) => {
      const all: Record<string, unknown[]> = {};
      // Which writing tables are from means nothing elsewhere, and views are worked out again.
      const own = db.tables.filter((table) => table !== db.revisions && table !== db.views);
      for (const table of own) all[table.name] = await table.toArray();
      // What a company decides holds for its browsers.
      return { ...all, settings: await db.settings.where('key').equals('settings').toArray() };
    },
  );
  return seal(JSON.stringify({ schema: SCHEMA_VERSION, at, tables }, packArrays));
}

/** Name for the file. @param iso today as `YYYY-MM-DD` */
export const backupName = (iso: string): string => `flexmeter-backup-${iso}.flexmeter`;
