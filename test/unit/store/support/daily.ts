import type { Gathered } from '@/core/ledger/daily/gather';
import type { Period } from '@/core/model/scalars';
import { decodeChunk } from '@/core/store/daily/chunk-codec';
import type { DailyFile } from '@/core/store/daily/import-record';
import { addDaily, addDailyTables, type SaveOptions } from '@/core/store/daily/save-daily';
import { type Store, write } from '@/core/store/store';
import { day } from '@/core/units/brands';
import { firstDayOf } from '@/core/units/month';
import { gathered, type PlainRow } from '../../../support/daily/batch';

export interface PlainFile extends Partial<DailyFile> {
  readonly id: string;
  readonly rows: readonly PlainRow[];
}

/** Longer than any test's days. */
export const ALWAYS: Period = { from: day(10_000), to: day(40_000) };

/** Add a file's daily rows in one transaction, as an import does. */
export const saveDaily = (store: Store, rows: Gathered, file: DailyFile, options: SaveOptions = {}) =>
  write(store, addDailyTables, (db) => addDaily(db, rows, file, options));

/** Store a file of rows; rows that say no team are of team North. */
export const save = (store: Store, { rows, ...file }: PlainFile) =>
  saveDaily(store, gathered(rows), {
    name: `${file.id}.csv`,
    kind: 'token-usage',
    readAt: 20_100 * 86_400_000,
    importedAt: 20_100 * 86_400_000,
    rejected: 0,
    period: null,
    team: 'North',
    ...file,
  });

/** The daily ledger in words, people told by their keys. */
export async function ledgerOf(store: Store): Promise<string[]> {
  const { db } = store;
  const keys = new Map((await db.people.toArray()).map(({ id, keys }) => [id, keys.join('+')]));
  const words = new Map((await db.dictionaries.toArray()).map((one) => [one.team, one]));
  const lines = (await db.chunks.toArray()).flatMap((chunk) => {
    const rows = decodeChunk(chunk);
    const dictionary = words.get(chunk.team);
    return Array.from({ length: rows.length }, (_, row) => {
      const id = rows.people[rows.person[row] ?? 0] ?? 0;
      return JSON.stringify([
        chunk.team,
        firstDayOf(chunk.month) + (rows.day[row] ?? 0) - 1,
        id > 0 ? keys.get(id) : id,
        dictionary?.products[(rows.product[row] ?? 0) - 1]?.text,
        dictionary?.features[(rows.feature[row] ?? 0) - 1]?.text ?? null,
        dictionary?.versions[(rows.version[row] ?? 0) - 1]?.text ?? null,
        rows.tokens[row],
        rows.flags[row],
        chunk.hidden[row],
        rows.sources[rows.source[row] ?? 0]?.id,
      ]);
    });
  });
  return lines.sort();
}
