import type { ViewRecord } from './records';
import { read, type Store, write } from './store';

/** So many finished views are kept, some 20 a team; the one kept longest ago is given up. */
const MOST = 150;

/**
 * A finished view as it was shown last. It holds nobody's name, and goes when anybody is forgotten.
 * @param code of the program that asks: what another one kept may look different, and isn't given
 * @returns undefined: none is kept
 * @throws StoreError
 */
export async function loadView(store: Store, id: string, code: string): Promise<ViewRecord | undefined> {
  const kept = await read(
    store,
    (db) => [db.views],
    (db) => db.views.get(id),
  );
  return kept?.code === code ? kept : undefined;
}

/** Keep a finished view for the next time the dashboard is opened. @throws StoreError */
export async function keepView(store: Store, view: ViewRecord): Promise<void> {
  await write(
    store,
    (db) => [db.views],
    async (db) => {
      await db.views.put(view);
      const more = (await db.views.count()) - MOST;
      if (more > 0) await db.views.orderBy('at').limit(more).delete();
    },
  );
}
