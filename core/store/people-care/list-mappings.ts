import type { GroupKind } from '@/core/model/group-kind';
import type { Day } from '@/core/units/brands';
import { read, type Store } from '../store';

/** One file of who belongs where, as it is stored. */
export interface StoredMapping {
  /** Ids of its lists, one a kind of place: what `deleteMemberships` takes. */
  readonly ids: readonly string[];
  readonly file: string | null;
  readonly origin: 'state' | 'mapping';
  readonly day: Day;
  readonly kinds: readonly { readonly kind: GroupKind; readonly people: number; readonly places: number }[];
}

/** Files of who belongs where, the newest first. @throws StoreError */
export async function listMappings(store: Store): Promise<StoredMapping[]> {
  const lists = await read(
    store,
    (db) => [db.memberships],
    (db) => db.memberships.toArray(),
  );
  const files = new Map<string, StoredMapping>();
  for (const { id, file, origin, day, kind, members } of lists.sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const key = id.split(':')[0] ?? id;
    const before = files.get(key);
    const people = new Set(members.map(({ person }) => person)).size;
    const places = new Set(members.map(({ name }) => name)).size;
    files.set(key, {
      ids: [...(before?.ids ?? []), id],
      file: before?.file ?? file ?? null,
      origin,
      day,
      kinds: [...(before?.kinds ?? []), { kind, people, places }],
    });
  }
  return [...files.values()].sort((a, b) => b.day - a.day);
}
