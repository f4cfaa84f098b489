import type { Database } from '../database';
import { groupKeys } from '../link-keys';
import { read, type Store } from '../store';

/** Who stands for each person after merging by hand: the lowest id of those merged. To be called in a transaction. */
export async function canonicalPeople(db: Database): Promise<(id: number) => number> {
  const merges = await db.merges.toArray();
  if (merges.length === 0) return (id) => id;
  const groupOf = groupKeys(merges.map(({ a, b }) => [String(a), String(b)]));
  const lowest = new Map<string, number>();
  for (const id of merges.flatMap(({ a, b }) => [a, b])) {
    const group = groupOf(String(id));
    lowest.set(group, Math.min(lowest.get(group) ?? id, id));
  }
  return (id) => lowest.get(groupOf(String(id))) ?? id;
}

/** As `canonicalPeople`, for those outside a transaction. @throws StoreError */
export const loadCanonical = (store: Store): Promise<(id: number) => number> =>
  read(store, (db) => [db.merges], canonicalPeople);
