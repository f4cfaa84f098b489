import type { Settings } from '@/core/model/settings';
import type { Day } from '@/core/units/brands';
import { dropBefore, keptSince } from './retention';
import { loadSettings } from './settings';
import type { Store } from './store';

/** Remove what is older than the admin wants kept; nothing when all is. @throws StoreError */
export async function keepLimit(store: Store, defaults: Settings, today: Day): Promise<void> {
  const { keepMonths } = (await loadSettings(store, defaults)).settings;
  if (keepMonths !== null) await dropBefore(store, keptSince(today, keepMonths));
}
