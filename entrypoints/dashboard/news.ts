import { browser } from 'wxt/browser';
import type { News } from '@/components/dashboard/NewsNotice';
import { changesOf } from '@/core/news/changes-of';
import { startingSettings } from '@/core/rates/starting-values';
import { changeSettings, loadSettings } from '@/core/store/settings';
import type { Store } from '@/core/store/store';
import { listTeams } from '@/core/store/teams';

/** What came with an update nobody was told of yet; from then on it was told. @throws StoreError */
export async function unseenNews(store: Store): Promise<News | null> {
  const { version } = browser.runtime.getManifest();
  const { seenVersion } = (await loadSettings(store, startingSettings())).settings;
  if (seenVersion === version) return null;
  // Versions before the first that remembers this have data, but no word of it.
  const isUpdate = seenVersion !== null || (await listTeams(store)).length > 0;
  await changeSettings(store, startingSettings(), { seenVersion: version });
  if (!isUpdate) return null;
  const { default: changelog } = await import('../../CHANGELOG.md?raw');
  const changes = changesOf(changelog, version);
  return changes.length > 0 ? { version, changes } : null;
}
