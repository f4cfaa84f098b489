import type { TeamMix } from '@/core/advice/person-demand/product-mix';
import { keepView, loadView } from '@/core/store/kept-views';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';

/** Another program has another address, and may make it in another way. */
const CODE = import.meta.url;

const idOf = (team: string): string => JSON.stringify(['mix', team]);

/** What a team's people use, as it was worked out from what has the same stamp; null: it wasn't. @throws StoreError */
export async function loadMix(store: Store, team: string, stamp: string): Promise<TeamMix | null> {
  const kept = await loadView(store, idOf(team), CODE);
  return kept?.revision === stamp ? (kept.view as TeamMix) : null; // kept as it was made
}

/** Keep it: of everything that one person's page needs it alone is made of everybody. It names nobody. @throws StoreError */
export const keepMix = (store: Store, team: string, stamp: string, mix: TeamMix, today: Day): Promise<void> =>
  keepView(store, { id: idOf(team), revision: stamp, code: CODE, today, at: Date.now(), view: mix });
