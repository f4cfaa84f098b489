import type { Settings } from '@/core/model/settings';
import type { Day } from '@/core/units/brands';
import { believesClock } from './clock';
import { dropBefore, keptSince } from './retention';
import { loadSettings } from './settings';
import type { Store } from './store';

/** Remove what is older than the admin wants kept; nothing when all is. @throws StoreError */
export async function keepLimit(store: Store, defaults: Settings, today: Day): Promise<void> {
  const { keepMonths } = (await loadSettings(store, defaults)).settings;
  if (keepMonths !== null) await dropBefore(store, keptSince(today, keepMonths));
}

/** The same without anybody asking for it: not on the word of a clock that may be wrong. @throws StoreError */
export async function keepLimitUnasked(store: Store, defaults: Settings, today: Day): Promise<void> {
  if (await believesClock(store, today)) await keepLimit(store, defaults, today);
}
