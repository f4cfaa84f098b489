import { FLAG } from '@/core/ledger/daily/day-rows';
import type { PersonDay } from '@/core/ledger/daily/person-day';
import type { Period } from '@/core/model/scalars';
import { centitokens, type Day, day } from '@/core/units/brands';
import { firstDayOf } from '@/core/units/month';
import type { Database } from '../database';
import { read, type Store } from '../store';
import { canonicalPeople } from './merges';
import { monthsIn, teamsIn } from './month-pairs-in';
import type { ChunkRecord, DictionaryRecord } from './records';

/**
 * One person's rows in a period, oldest first, those that don't count included. Only months that name the person
 * are read.
 * @param person id, also of somebody merged with others: all of their rows
 * @throws StoreError
 */
export async function personDays(
  store: Store,
  team: string,
  person: number,
  period: Period,
): Promise<PersonDay[]> {
  return read(
    store,
    (db) => [db.summaries, db.chunks, db.dictionaries, db.merges],
    async (db) => {
      const canonical = await canonicalPeople(db);
      const own = (id: number) => canonical(id) === canonical(person);
      const found: PersonDay[] = [];
      for (const one of await teamsIn(db, team)) {
        const dictionary = await db.dictionaries.get(one);
        const months = await monthsIn(db, one, period);
        const keys = months.flatMap(({ month, members }) =>
          members.some(own) ? [[one, month] as const] : [],
        );
        for (const chunk of await chunksOf(db, keys)) found.push(...rowsOf(chunk, own, dictionary));
      }
      return found
        .filter((row) => period.from <= row.day && row.day <= period.to)
        .sort((x, y) => x.day - y.day);
    },
  );
}

async function chunksOf(db: Database, keys: readonly (readonly [string, number])[]): Promise<ChunkRecord[]> {
  const chunks = await db.chunks.bulkGet(keys.map(([team, month]): [string, number] => [team, month]));
  return chunks.filter((chunk) => chunk !== undefined);
}

function rowsOf(
  chunk: ChunkRecord,
  own: (id: number) => boolean,
  dictionary: DictionaryRecord | undefined,
): PersonDay[] {
  const wanted = Uint8Array.from(chunk.people, (id) => (own(id) ? 1 : 0));
  const first = firstDayOf(chunk.month);
  const found: PersonDay[] = [];
  for (let row = 0; row < chunk.length; row++)
    if (wanted[chunk.person[row] ?? 0]) found.push(rowAt(chunk, row, first, dictionary));
  return found;
}

function rowAt(
  chunk: ChunkRecord,
  row: number,
  first: Day,
  dictionary: DictionaryRecord | undefined,
): PersonDay {
  const flags = chunk.flags[row] ?? 0;
  const source = chunk.sources[chunk.source[row] ?? 0];
  return {
    personId: chunk.people[chunk.person[row] ?? 0] ?? 0,
    day: day(first + (chunk.day[row] ?? 1) - 1),
    product: dictionary?.products[(chunk.product[row] ?? 0) - 1]?.text ?? '',
    feature: dictionary?.features[(chunk.feature[row] ?? 0) - 1]?.text ?? null,
    version: dictionary?.versions[(chunk.version[row] ?? 0) - 1]?.text ?? null,
    tokens: flags & FLAG.blank ? null : centitokens(chunk.tokens[row] ?? 0),
    access: flags & FLAG.flex ? 'flex' : flags & FLAG.subscription ? 'subscription' : null,
    seat: (flags & FLAG.seat) !== 0,
    hidden: chunk.hidden[row] ?? 0,
    file: source?.id ?? '',
    readAt: source?.readAt ?? 0,
  };
}
