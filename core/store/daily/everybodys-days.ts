import { gatherUses, type UseRows } from '@/core/ledger/daily/gather-uses';
import type { UseDays } from '@/core/ledger/use-days';
import type { Period } from '@/core/model/scalars';
import { firstDayOf, monthOf } from '@/core/units/month';
import { read, type Store } from '../store';
import { canonicalPeople } from './merges';

/**
 * Everybody's days of every product in a period: what a person was charged, and use on seats. Each charge counts once;
 * parts and versions of a product on one day are one. Time and memory O(rows).
 * @param team its key
 * @param only of this person; left out: of everybody
 * @throws StoreError
 */
export async function everybodysDays(
  store: Store,
  team: string,
  period: Period,
  only: number | null = null,
): Promise<UseDays[]> {
  const { months, products } = await read(
    store,
    (db) => [db.chunks, db.dictionaries, db.merges],
    async (db) => {
      const canonical = await canonicalPeople(db);
      const chunks = await db.chunks
        .where('[team+month]')
        .between([team, monthOf(period.from)], [team, monthOf(period.to)], true, true)
        .toArray();
      const months = chunks.map(
        (chunk): UseRows => ({
          ...chunk,
          before: firstDayOf(chunk.month) - 1,
          people: Uint32Array.from(chunk.people, (id) => (id > 0 ? canonical(id) : 0)),
        }),
      );
      return { months, products: (await db.dictionaries.get(team))?.products ?? [] };
    },
  );
  return gatherUses(months, period, (place) => products[place - 1]?.text ?? '', only);
}
