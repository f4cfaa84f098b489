import type { UserMonth } from '@/core/forecast/scenarios/products-in-use';
import type { Day } from '@/core/units/brands';
import { firstDayOf, lastDayOf, monthOf } from '@/core/units/month';
import { read, type Store } from '../store';
import { monthsIn } from './month-pairs-in';

/** A year shows every season of somebody's work. */
const MONTHS = 12;

/** Charged days of each person and product by month, of the last twelve whole months before a day. @throws StoreError */
export async function userMonths(store: Store, team: string, before: Day): Promise<UserMonth[]> {
  const last = monthOf(before) - 1;
  const { summaries, words } = await read(
    store,
    (db) => [db.summaries, db.dictionaries],
    async (db) => ({
      summaries: await monthsIn(db, team, { from: firstDayOf(last - MONTHS + 1), to: lastDayOf(last) }),
      words: (await db.dictionaries.get(team))?.products ?? [],
    }),
  );
  return summaries.flatMap(({ month, pairs }) =>
    Array.from(pairs.person, (person, i) => ({
      person: pairs.people[person] ?? 0,
      product: words[(pairs.product[i] ?? 0) - 1]?.text ?? '',
      month,
      charged: bits(pairs.charged[i] ?? 0),
    })),
  );
}

function bits(mask: number): number {
  let count = 0;
  for (let left = mask >>> 0; left !== 0; left &= left - 1) count++;
  return count;
}
