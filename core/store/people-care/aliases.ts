import type { Day } from '@/core/units/brands';
import { cleanName } from '../keys';
import { identify, sightingOf } from '../people';
import { peopleTables } from '../repoint';
import { type Store, write } from '../store';

/** What the admin calls the person behind a hash. */
export interface Alias {
  readonly hash: string;
  /** Empty: take the alias away. */
  readonly name: string;
}

/**
 * Name hashes. A name a file shows counts before an alias.
 * @param today of two aliases of one person the newer stands
 * @throws StoreError
 */
export async function saveAliases(store: Store, aliases: readonly Alias[], today: Day): Promise<void> {
  await write(store, peopleTables, async (db) => {
    const sightings = aliases.map(({ hash }) => sightingOf({ hash: hash.toLowerCase() }, ''));
    const ids = await identify(db, sightings, today);
    for (const [i, { name }] of aliases.entries()) {
      const person = await db.people.get(ids.get(sightings[i]?.keys[0] ?? '') ?? 0);
      if (!person) continue;
      const { alias: _, ...rest } = person;
      const text = cleanName(name);
      await db.people.put(text ? { ...rest, alias: { text, day: today } } : rest);
    }
  });
}
