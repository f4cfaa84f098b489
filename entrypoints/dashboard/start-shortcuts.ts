import { setShortcuts } from '@/components/dashboard/shortcuts/switch';
import { startingSettings } from '@/core/rates/starting-values';
import { changeSettings, loadSettings } from '@/core/store/settings';
import type { Store } from '@/core/store/store';

/** Single keys do things on this page as the settings say; none until they are known. */
export const startShortcuts = (store: Store): void =>
  void loadSettings(store, startingSettings()).then(
    ({ settings }) => setShortcuts(settings.shortcuts),
    () => undefined, // the view says what is wrong with the database
  );

/** Remember whether single keys do things. */
export async function keepShortcuts(store: Store, shortcuts: boolean): Promise<void> {
  await changeSettings(store, startingSettings(), { shortcuts }).catch((cause) =>
    console.error('Flexmeter could not keep the shortcuts', cause instanceof Error ? cause.name : 'error'),
  );
}
