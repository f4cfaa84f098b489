import { revisionOf } from '@/core/store/revisions';
import type { Store } from '@/core/store/store';

interface Known<V> {
  readonly revision: string;
  readonly value: Promise<V>;
}

/**
 * The same work, done once for the same question as long as none of the tables it reads from is written.
 * @param tables names of all it reads from; left out: any of the database
 * @param most answers kept at once, the one asked for longest ago given up first: they fill the memory
 */
export function remember<A extends readonly unknown[], V>(
  tables: readonly string[] | undefined,
  most: number,
  work: (store: Store, ...asked: A) => Promise<V>,
): (store: Store, ...asked: A) => Promise<V> {
  const ofStores = new WeakMap<Store, Map<string, Known<V>>>();
  return async (store, ...asked) => {
    // Read first: what is written while working makes the answer an old one, never an old answer a new one.
    const revision = await revisionOf(store, tables);
    const all = ofStores.get(store) ?? new Map<string, Known<V>>();
    ofStores.set(store, all);
    const key = JSON.stringify(asked);
    const known = all.get(key);
    all.delete(key);
    if (known?.revision === revision) {
      all.set(key, known);
      return known.value;
    }
    const fresh = { revision, value: work(store, ...asked) };
    all.set(key, fresh);
    for (const oldest of all.keys()) if (all.size > most) all.delete(oldest);
    fresh.value.catch(() => {
      if (all.get(key) === fresh) all.delete(key);
    });
    return fresh.value;
  };
}
