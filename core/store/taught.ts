import * as z from 'zod/mini';
import { Taught } from '@/core/model/taught';
import { read, type Store, write } from './store';

/** What the admin taught, newest first; a damaged record is left out. @throws StoreError */
export async function loadTaught(store: Store): Promise<Taught[]> {
  const stored = await read(
    store,
    (db) => [db.taught],
    (db) => db.taught.toArray(),
  );
  return stored
    .flatMap((record) => {
      const parsed = z.safeParse(Taught, record);
      return parsed.success ? [parsed.data] : [];
    })
    .sort((a, b) => b.taughtAt - a.taughtAt);
}

/** As many as one question of a page may carry; more tables than the portal will ever have. */
const MOST = 1000;

/** Remember an answer; it replaces the one for the same table. Of too many the oldest go. @throws StoreError */
export async function saveTaught(store: Store, taught: Taught): Promise<void> {
  await write(
    store,
    (db) => [db.taught],
    async (db) => {
      await db.taught.put(taught);
      if ((await db.taught.count()) <= MOST) return;
      const old = (await db.taught.toArray()).sort((a, b) => b.taughtAt - a.taughtAt).slice(MOST);
      await db.taught.bulkDelete(old.map(({ id }) => id));
    },
  );
}

/** Forget an answer. Captures read with it stay. @throws StoreError */
export async function withdrawTaught(store: Store, id: string): Promise<void> {
  await write(
    store,
    (db) => [db.taught],
    (db) => db.taught.delete(id),
  );
}
