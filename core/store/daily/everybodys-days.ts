import { FLAG } from '@/core/ledger/daily/day-rows';
import type { UseDays } from '@/core/ledger/use-days';
import type { Period } from '@/core/model/scalars';
import { firstDayOf } from '@/core/units/month';
import { read, type Store } from '../store';
import { canonicalPeople } from './merges';
import { monthsIn } from './month-pairs-in';
import type { ChunkRecord } from './records';

/**
 * Everybody's days of every product in a period: what a person was charged, and use on seats. Each charge counts once;
 * parts and versions of a product on one day are one.
 * @param team its key
 * @throws StoreError
 */
export async function everybodysDays(store: Store, team: string, period: Period): Promise<UseDays[]> {
  return read(
    store,
    (db) => [db.summaries, db.chunks, db.dictionaries, db.merges],
    async (db) => {
      const canonical = await canonicalPeople(db);
      const products = (await db.dictionaries.get(team))?.products ?? [];
      const found = new Map<number, Gathered>();
      for (const { month } of await monthsIn(db, team, period)) {
        const chunk = await db.chunks.get([team, month]);
        if (chunk) gather(found, chunk, period, canonical);
      }
      return [...found].map(([key, list]) => ({
        person: Math.floor(key / WIDE),
        product: products[(key % WIDE) - 1]?.text ?? '',
        ...columnsOf(list),
      }));
    },
  );
}

/** More products than a team's dictionary can hold; person ids stay exact beside it. */
const WIDE = 2 ** 20;

/** Days as they come, by month but in no order within it. */
interface Gathered {
  readonly days: number[];
  readonly tokens: number[];
  readonly onSeat: number[];
}

function gather(
  found: Map<number, Gathered>,
  chunk: ChunkRecord,
  { from, to }: Period,
  canonical: (id: number) => number,
): void {
  const people = chunk.people.map((id) => (id > 0 ? canonical(id) : 0));
  const first = firstDayOf(chunk.month);
  for (let row = 0; row < chunk.length; row++) {
    if (chunk.hidden[row]) continue;
    const on = first + (chunk.day[row] ?? 1) - 1;
    if (on < from || on > to) continue;
    const key = (people[chunk.person[row] ?? 0] ?? 0) * WIDE + (chunk.product[row] ?? 0);
    let list = found.get(key);
    if (!list) {
      list = { days: [], tokens: [], onSeat: [] };
      found.set(key, list);
    }
    const flags = chunk.flags[row] ?? 0;
    list.days.push(on);
    list.tokens.push(chunk.tokens[row] ?? 0);
    list.onSeat.push(flags & (FLAG.seat | FLAG.subscription) ? 1 : 0);
  }
}

function columnsOf({ days, tokens, onSeat }: Gathered): Pick<UseDays, 'days' | 'tokens' | 'onSeat'> {
  const order = days.map((_, i) => i).sort((a, b) => (days[a] ?? 0) - (days[b] ?? 0));
  const each = { days: [] as number[], tokens: [] as number[], onSeat: [] as number[] };
  for (const i of order) {
    const last = each.days.length - 1;
    if (last >= 0 && each.days[last] === days[i]) {
      each.tokens[last] = (each.tokens[last] ?? 0) + (tokens[i] ?? 0);
      each.onSeat[last] = (each.onSeat[last] ?? 0) | (onSeat[i] ?? 0);
    } else {
      each.days.push(days[i] ?? 0);
      each.tokens.push(tokens[i] ?? 0);
      each.onSeat.push(onSeat[i] ?? 0);
    }
  }
  return {
    days: Int32Array.from(each.days),
    tokens: Float64Array.from(each.tokens),
    onSeat: Uint8Array.from(each.onSeat),
  };
}
