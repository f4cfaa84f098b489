import type { SeatsView } from '@/components/dashboard/seats/seats-view';
import { keepView, loadView } from '@/core/store/kept-views';
import type { Store } from '@/core/store/store';

/** Another program has another address. */
const CODE = import.meta.url;

const idOf = (team: string): string => JSON.stringify(['seats', team]);

/** A team's seats as they were worked out last, by this program; null: they weren't. @throws StoreError */
export async function keptSeats(store: Store, team: string): Promise<SeatsView | null> {
  const kept = await loadView(store, idOf(team), CODE);
  return kept ? (kept.view as SeatsView) : null; // kept as it was made
}

/** @throws StoreError */
export const keepSeats = (store: Store, view: SeatsView): Promise<void> =>
  keepView(store, {
    id: idOf(view.team),
    revision: view.stamp,
    code: CODE,
    today: view.today,
    at: Date.now(),
    view,
  });
