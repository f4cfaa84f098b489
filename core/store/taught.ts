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

/** Remember an answer; it replaces the one for the same table. @throws StoreError */
export async function saveTaught(store: Store, taught: Taught): Promise<void> {
  await write(
    store,
    (db) => [db.taught],
    (db) => db.taught.put(taught),
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
