import type { RestoreAsked } from '@/components/dashboard/data/storage-view';
import { readBackup } from '@/core/store/backup/read-backup';
import type { Store } from '@/core/store/store';

/** What a backup holds, and what restoring it here would do. @throws BackupError; StoreError */
export async function backupHolds(store: Store, file: File): Promise<RestoreAsked> {
  const { at, tables } = await readBackup(file);
  return {
    file: file.name,
    at,
    teams: tables.teams.length,
    people: tables.people.length,
    readings: tables.captures.length,
    dailyRows: tables.chunks.reduce((sum, { length }) => sum + length, 0),
    withSettings: tables.settings.length > 0 && (await store.db.settings.get('settings')) === undefined,
  };
}
