import type { Table } from 'dexie';
import { FLAG, type Source } from '@/core/ledger/daily/day-rows';
import type { Gathered } from '@/core/ledger/daily/gather';
import { joinRows } from '@/core/ledger/daily/join-rows';
import { settleRows } from '@/core/ledger/daily/settle-rows';
import { isNameOnly } from '@/core/portal/read-person';
import { dayOfEpoch } from '@/core/units/day';
import { firstDayOf } from '@/core/units/month';
import type { Database } from '../database';
import { stopIfCancelled } from '../errors';
import { teamNameOf } from '../keys';
import { peopleTables } from '../repoint';
import { decodeChunk } from './chunk-codec';
import { placesOf } from './gathered-places';
import { type DailyFile, recordOf, SEAT_USAGE, sameSpans, teamsOf } from './import-record';
import { canonicalPeople } from './merges';
import { putMonth } from './put-month';

export interface SavedDaily {
  /** False: the same file is there already, or its rows are of no known team; nothing changed. */
  readonly stored: boolean;
  /** Keys of its teams. */
  readonly teams: readonly string[];
  readonly months: number;
}

export interface SaveOptions {
  readonly signal?: AbortSignal;
  /** Months stored so far, of so many. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** What `addDaily` needs in its transaction. */
export const addDailyTables = (db: Database): Table[] => [
  db.dictionaries,
  db.imports,
  db.teams,
  ...peopleTables(db),
];

/**
 * Add a file's daily rows to the ledger, within a transaction over `addDailyTables`. Files may come in any order, again,
 * or in overlapping pieces: the ledger is the same.
 * @throws StoreError `cancelled`
 */
export async function addDaily(
  db: Database,
  gathered: Gathered,
  file: DailyFile,
  options: SaveOptions,
): Promise<SavedDaily> {
  const teams = teamsOf(gathered, file);
  if (teams.length === 0) return { stored: false, teams: [], months: 0 };
  const known = await db.imports.get(file.id);
  const record = recordOf(gathered, file, teams, known);
  const saved = { teams: [...new Set(teams.map(([key]) => key))], months: 0 };
  const isShort = file.short?.some((on) => known?.short?.includes(on) !== true) === true;
  if (known && !isShort && sameSpans(known, record) && known.readAt === record.readAt)
    return { stored: false, ...saved };
  const source: Source = {
    id: file.id,
    readAt: record.readAt,
    naming: gathered.naming,
    detail: gathered.detail,
  };
  const seat = file.kind === SEAT_USAGE ? FLAG.seat : 0;
  const short = new Set([...(record.short ?? []), ...(file.short ?? [])]);
  const total = teams.reduce((sum, [, team]) => sum + team.months.size, 0);
  for (const [key, team] of teams) {
    const places = await placesOf(db, key, team, gathered, dayOfEpoch(record.readAt));
    const canonical = await canonicalPeople(db);
    const namesakes = new Set(
      gathered.dictionaries.people.flatMap((one, at) => (isNameOnly(one) ? [places.people[at] ?? 0] : [])),
    );
    await db.teams.put({ key, name: teamNameOf(key) });
    const stored = await monthsOf(db, key);
    // A month is stored while the next one is settled.
    let storing: PromiseLike<void> | null = null;
    const first = (month: number) => firstDayOf(month) - 1;
    for (const [month, rows] of team.months) {
      stopIfCancelled(options.signal);
      const placed = rows.placed(source, places, seat);
      const chunk = stored.has(month) ? await db.chunks.get([key, month]) : undefined;
      const settled = settleRows(
        chunk ? joinRows(decodeChunk(chunk), placed) : placed,
        ({ dayOfMonth, source: by, person, differs }) => {
          // Two of one name and nothing else ("Deleted user") may be two people, or one row twice.
          if (by === file.id && (differs || namesakes.has(person))) short.add(first(month) + dayOfMonth);
        },
      );
      await storing;
      storing = putMonth(db, key, month, settled, canonical);
      saved.months++;
      options.onProgress?.(saved.months, total);
    }
    await storing;
  }
  await db.imports.put(short.size > 0 ? { ...record, short: [...short].sort((a, b) => a - b) } : record);
  stopIfCancelled(options.signal);
  return { stored: true, ...saved };
}

/** Months a team has rows of. */
async function monthsOf(db: Database, team: string): Promise<Set<number>> {
  const keys = await db.chunks.where('team').equals(team).primaryKeys();
  return new Set(keys.map(([, month]) => month));
}
