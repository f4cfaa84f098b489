import type { FileStored, RestoreAsked, StorageView } from '@/components/dashboard/data/storage-view';
import { startingSettings } from '@/core/rates/starting-values';
import type { ImportRecord } from '@/core/store/daily/records';
import { loadSettings } from '@/core/store/settings';
import type { Store } from '@/core/store/store';
import { type KnownTeam, listTeams } from '@/core/store/teams';
import { usageOf } from '@/core/store/usage';
import { type Day, day } from '@/core/units/brands';

/** What the storage part shows. @throws StoreError */
export async function loadStorageView(
  store: Store,
  today: Day,
  restore: RestoreAsked | null,
): Promise<StorageView> {
  const [usage, teams, { settings }] = await Promise.all([
    usageOf(store),
    listTeams(store),
    loadSettings(store, startingSettings()),
  ]);
  return {
    bytes: usage.bytes,
    dailyRows: usage.dailyRows,
    readings: usage.captures,
    people: usage.people,
    teams: teams.map((team) => ({
      key: team.key,
      name: team.name,
      pages: [...team.pages.values()].sort((a, b) => b.readAt - a.readAt),
      files: team.files.map((file) => fileOf(file, team)),
    })),
    keepMonths: settings.keepMonths,
    today,
    restore,
  };
}

function fileOf(file: ImportRecord, { key }: KnownTeam): FileStored {
  const span = file.teams.find(({ team }) => team === key);
  const period = span ? { from: day(span.from), to: day(span.to) } : null;
  const { id, name, kind, importedAt, rows, rejected } = file;
  return { id, name, kind, importedAt, rows, rejected, period };
}
