import { FLAG } from '@/core/ledger/daily/day-rows';
import type { Period } from '@/core/model/scalars';
import { type Day, day } from '@/core/units/brands';
import { firstDayOf } from '@/core/units/month';
import { read, type Store } from '../store';
import { canonicalPeople } from './merges';
import { monthsIn } from './month-pairs-in';
import type { ChunkRecord, DictionaryRecord } from './records';

/** A daily row that counts. */
export interface DailyRow {
  readonly day: Day;
  /** After merging by hand; 0: nobody is named. */
  readonly person: number;
  readonly product: string;
  readonly feature: string | null;
  readonly version: string | null;
  /** From a file without tokens (Seat Usage). */
  readonly seat: boolean;
  readonly access: 'flex' | 'subscription' | null;
  /** Centitokens; null: blank. */
  readonly tokens: number | null;
}

/** One month of one team. */
export interface DailyPiece {
  readonly team: string;
  /** People its rows name, after merging by hand. */
  readonly people: readonly number[];
  /** Made as they are taken, so that they are never all held. */
  readonly rows: Iterable<DailyRow>;
}

/**
 * A period's daily rows, a month of a team at a time: what was charged, and use of seats, each once. Only one month is
 * in memory.
 * @throws StoreError
 */
export async function* dailyPieces(
  store: Store,
  teams: readonly string[],
  period: Period,
): AsyncGenerator<DailyPiece, void> {
  for (const team of teams) {
    const months = await read(
      store,
      (db) => [db.summaries],
      async (db) => (await monthsIn(db, team, period)).map(({ month }) => month),
    );
    for (const month of months) {
      const found = await read(
        store,
        (db) => [db.chunks, db.dictionaries, db.merges],
        async (db) => ({
          chunk: await db.chunks.get([team, month]),
          words: await db.dictionaries.get(team),
          canonical: await canonicalPeople(db),
        }),
      );
      const { chunk, words, canonical } = found;
      if (!chunk) continue;
      const people = chunk.people.map((id) => (id > 0 ? canonical(id) : 0));
      yield {
        team,
        people: [...new Set(people)].filter((id) => id > 0),
        rows: rowsOf(chunk, words, people, period),
      };
    }
  }
}

const rowsOf = (
  chunk: ChunkRecord,
  words: DictionaryRecord | undefined,
  people: readonly number[],
  { from, to }: Period,
): Iterable<DailyRow> => ({
  *[Symbol.iterator]() {
    const first = firstDayOf(chunk.month);
    for (let row = 0; row < chunk.length; row++) {
      const on = first + (chunk.day[row] ?? 1) - 1;
      if (chunk.hidden[row] || on < from || on > to) continue;
      const flags = chunk.flags[row] ?? 0;
      const seat = (flags & FLAG.seat) !== 0;
      yield {
        day: day(on),
        person: people[chunk.person[row] ?? 0] ?? 0,
        product: words?.products[(chunk.product[row] ?? 0) - 1]?.text ?? '',
        feature: words?.features[(chunk.feature[row] ?? 0) - 1]?.text ?? null,
        version: words?.versions[(chunk.version[row] ?? 0) - 1]?.text ?? null,
        seat,
        access: flags & FLAG.flex ? 'flex' : flags & FLAG.subscription ? 'subscription' : null,
        tokens: seat || flags & FLAG.blank ? null : (chunk.tokens[row] ?? 0),
      };
    }
  },
});
