import { startingSettings } from '@/core/rates/starting-values';
import { clearOldParts } from '@/core/store/inbox';
import { keepLimitUnasked } from '@/core/store/keep-limit';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';
import { keepBands } from './keep-bands';

/** What is done once a day and soon after readings. @throws StoreError */
export async function daily(store: Store, today: Day, refresh: () => Promise<void>): Promise<void> {
  await clearOldParts(store, today);
  await keepLimitUnasked(store, startingSettings(), today);
  await refresh();
  await keepBands(store, today);
}
