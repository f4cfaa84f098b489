import { safeSeats } from '@/components/dashboard/seats/safe-seats';
import type { SeatsView } from '@/components/dashboard/seats/seats-view';
import { loadPrivacy } from '@/core/store/privacy';
import type { Store } from '@/core/store/store';

/** A team's seats as they may be looked at now: they are kept as they are. @throws StoreError */
export async function seatsShown(store: Store, view: SeatsView): Promise<SeatsView> {
  const { mode, least } = await loadPrivacy(store);
  return mode === 'groups' ? safeSeats(view, least) : view;
}
