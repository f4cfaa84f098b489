import { Settings } from '@/core/model/settings';
import { repairSettings } from './repair-settings';
import { read, type Store, write } from './store';

/** Settings as stored, and which keys had to be replaced by their starting values. */
export interface LoadedSettings {
  readonly settings: Settings;
  readonly repaired: readonly string[];
}

/** @param defaults starting values for what isn't stored or is damaged @throws StoreError */
export async function loadSettings(store: Store, defaults: Settings): Promise<LoadedSettings> {
  const record = await read(
    store,
    (db) => [db.settings],
    (db) => db.settings.get('settings'),
  );
  return repairSettings(record?.value, defaults);
}

/** Replace the settings. @throws StoreError; ZodError when they aren't valid */
export async function saveSettings(store: Store, settings: Settings): Promise<void> {
  const value = Settings.parse(settings);
  await write(
    store,
    (db) => [db.settings],
    (db) => db.settings.put({ key: 'settings', value }),
  );
}

/**
 * Change some keys and leave the others as another page may just have saved them.
 * @param change or how to change what is stored now
 * @throws StoreError; ZodError
 */
export async function changeSettings(
  store: Store,
  defaults: Settings,
  change: Partial<Settings> | ((now: Settings) => Partial<Settings>),
): Promise<Settings> {
  return write(
    store,
    (db) => [db.settings],
    async (db) => {
      const record = await db.settings.get('settings');
      const { settings } = repairSettings(record?.value, defaults);
      const value = Settings.parse({
        ...settings,
        ...(typeof change === 'function' ? change(settings) : change),
      });
      await db.settings.put({ key: 'settings', value });
      return value;
    },
  );
}
