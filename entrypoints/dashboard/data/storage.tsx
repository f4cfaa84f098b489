import { DataPage } from '@/components/dashboard/data/DataPage';
import { StorageSection } from '@/components/dashboard/data/StorageSection';
import type { RestoreAsked, StorageEvents } from '@/components/dashboard/data/storage-view';
import { saveFile } from '@/components/ui/save-file';
import { startingSettings } from '@/core/rates/starting-values';
import { restoreBackup } from '@/core/store/backup/restore-backup';
import { backupName, writeBackup } from '@/core/store/backup/write-backup';
import { deleteTeam } from '@/core/store/forget';
import { keepLimit, keepLimitUnasked } from '@/core/store/keep-limit';
import { changeSettings } from '@/core/store/settings';
import { dayOfEpoch, isoOfDay } from '@/core/units/day';
import type { App } from '../app';
import { type Act, live } from '../live';
import { backupHolds } from './backup-holds';
import { loadStorageView } from './load-storage';

/** What is stored, how long it is kept, and its backup. */
export function openStorage(app: App): undefined {
  const { t, store } = app;
  let chosen: { file: File; asked: RestoreAsked } | null = null;
  const today = () => dayOfEpoch(Date.now());
  const open = async (file: File) => {
    chosen = { file, asked: await backupHolds(store, file) };
  };
  const keep = async (months: number | null) => {
    await changeSettings(store, startingSettings(), { keepMonths: months });
    await keepLimit(store, startingSettings(), today());
  };
  const save = async () => saveFile(backupName(isoOfDay(today())), await writeBackup(store, Date.now()));
  const restore = async () => {
    const file = chosen?.file;
    chosen = null;
    if (!file) return;
    await restoreBackup(store, file);
    await keepLimitUnasked(store, startingSettings(), today()); // a backup may hold what the company has removed
  };
  const eventsOf = (act: Act): StorageEvents => ({
    deleteTeam: ({ key, name }) =>
      void act(() => deleteTeam(store, key), t('data_team_deleted', [name ?? t('data_all_teams')])),
    keep: (months) => void act(() => keep(months), t('settings_saved')),
    backup: () => void act(save, t('data_backup_saved')),
    chooseBackup: (file) => void act(() => open(file)),
    restore: () => void act(restore, t('data_restored')),
    dontRestore: () => {
      chosen = null;
      look();
    },
  });
  const look = live(
    app,
    () => loadStorageView(store, today(), chosen?.asked ?? null),
    (view, act, notice) => (
      <DataPage t={t} part="storage">
        <StorageSection t={t} view={view} events={eventsOf(act)} notice={notice} />
      </DataPage>
    ),
  );
}
