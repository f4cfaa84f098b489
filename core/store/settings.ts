import { Settings } from '@/core/model/settings';
import { type ReadPolicy, readPolicy, underPolicy } from '@/core/rates/under-policy';
import { repairSettings } from './repair-settings';
import { read, type Store, write } from './store';

/** Settings as stored, and which keys had to be replaced by their starting values. */
export interface LoadedSettings {
  readonly settings: Settings;
  readonly repaired: readonly string[];
}

/**
 * The settings that count: the admin's, under what the company decides.
 * @param defaults starting values for what isn't stored or is damaged @throws StoreError
 */
export async function loadSettings(store: Store, defaults: Settings): Promise<LoadedSettings> {
  const [own, company] = await read(
    store,
    (db) => [db.settings],
    (db) => db.settings.bulkGet(['settings', 'policy']),
  );
  const { settings, repaired } = repairSettings(own?.value, defaults);
  return { settings: underPolicy(settings, readPolicy(company?.value).policy), repaired };
}

/** What the company decides. @throws StoreError */
export async function loadPolicy(store: Store): Promise<ReadPolicy> {
  const record = await read(
    store,
    (db) => [db.settings],
    (db) => db.settings.get('policy'),
  );
  return readPolicy(record?.value);
}

/** Remember what the company decides, for workers can't ask the browser. @param raw anything @returns whether it is new */
export async function keepPolicy(store: Store, raw: unknown): Promise<boolean> {
  const value: unknown = JSON.parse(JSON.stringify(raw ?? {}));
  return write(
    store,
    (db) => [db.settings],
    async (db) => {
      const before = await db.settings.get('policy');
      if (JSON.stringify(before?.value ?? {}) === JSON.stringify(value)) return false;
      await db.settings.put({ key: 'policy', value });
      return true;
    },
  );
}

/**
 * Change some keys and leave the others as another page may just have saved them. What changes nothing isn't written: all
 * that was worked out with these settings stays good.
 * @param change or how to change what is stored now
 * @returns what counts, under what the company decides
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
      if (JSON.stringify(value) !== JSON.stringify(record?.value))
        await db.settings.put({ key: 'settings', value });
      return underPolicy(value, readPolicy((await db.settings.get('policy'))?.value).policy);
    },
  );
}
