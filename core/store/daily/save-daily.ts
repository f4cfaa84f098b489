import type { Table } from 'dexie';
import { NONE } from '@/core/ledger/daily/daily-batch';
import { FLAG, type Source } from '@/core/ledger/daily/day-rows';
import type { Gathered, GatheredTeam } from '@/core/ledger/daily/gather';
import { unused } from '@/core/ledger/daily/growing-rows';
import { joinRows } from '@/core/ledger/daily/join-rows';
import type { Places } from '@/core/ledger/daily/place-rows';
import { settleRows } from '@/core/ledger/daily/settle-rows';
import type { Period } from '@/core/model/scalars';
import { day } from '@/core/units/brands';
import { dayOfEpoch, epochOfDay } from '@/core/units/day';
import { firstDayOf } from '@/core/units/month';
import type { Database } from '../database';
import { stopIfCancelled } from '../errors';
import { teamKey, teamNameOf } from '../keys';
import { identify, peopleTables, sightingOf } from '../people';
import { type Store, write } from '../store';
import { decodeChunk } from './chunk-codec';
import { canonicalPeople } from './merges';
import { putMonth } from './put-month';
import type { ImportRecord, ImportSpan } from './records';
import { placeWords, plainWord, productWord } from './words';

/** The kind of file without tokens: its rows stand beside charges, never instead of one. */
const SEAT_USAGE = 'seat-usage';

/** What is known of a file beside its rows. */
export interface DailyFile {
  /** Digest of what it holds. */
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  /** When it was exported, or last changed. Of contradicting rows the newer file's stand. */
  readonly readAt: number;
  readonly importedAt: number;
  readonly rejected: number;
  /** The days it tells of, if it says so; else those from its first to its last row. */
  readonly period: Period | null;
  /** Name of the team of rows that don't say theirs; null: such rows are left out, and the days aren't exact. */
  readonly team: string | null;
  /** It holds only some people or products, as the admin says, or lacks rows nobody knows the day of. */
  readonly partial?: boolean;
  /** Days it lacks rows of. */
  readonly short?: readonly number[];
}

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
 * Add a file's daily rows to the ledger in one transaction: all of it, or nothing. Files may come in any order, again,
 * or in overlapping pieces: the ledger is the same.
 * @throws StoreError
 */
export const saveDaily = (
  store: Store,
  gathered: Gathered,
  file: DailyFile,
  options: SaveOptions = {},
): Promise<SavedDaily> => write(store, addDailyTables, (db) => addDaily(db, gathered, file, options));

/** {@link saveDaily} within a transaction over `addDailyTables`. */
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
    await db.teams.put({ key, name: teamNameOf(key) });
    const stored = await monthsOf(db, key);
    // A month is stored while the next one is settled.
    let storing: PromiseLike<void> | null = null;
    const first = (month: number) => firstDayOf(month) - 1;
    for (const [month, rows] of team.months) {
      stopIfCancelled(options.signal);
      const placed = rows.placed(source, places, seat);
      const chunk = stored.has(month) ? await db.chunks.get([key, month]) : undefined;
      const settled = settleRows(chunk ? joinRows(decodeChunk(chunk), placed) : placed, (on, by) => {
        if (by === file.id) short.add(first(month) + on);
      });
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

/** The file's teams with their keys; two spellings of one name have the same. */
function teamsOf({ teams, dictionaries }: Gathered, file: DailyFile): [string, GatheredTeam][] {
  return [...teams].flatMap(([place, team]): [string, GatheredTeam][] => {
    const name = place === NONE ? file.team : dictionaries.teams[place];
    return name === null || name === undefined ? [] : [[teamKey({ kind: 'one', name }), team]];
  });
}

function recordOf(
  { teams: all, rows }: Gathered,
  file: DailyFile,
  teams: readonly (readonly [string, GatheredTeam])[],
  known: ImportRecord | undefined,
): ImportRecord {
  const first = Math.min(...[...all.values()].map(({ from }) => from), file.period?.from ?? Infinity);
  const last = Math.max(...[...all.values()].map(({ to }) => to), file.period?.to ?? -Infinity);
  const keys = new Set(teams.map(([key]) => key));
  // Rows left out may be of any team; unless an answer put them somewhere before, no team's are whole.
  const teamless = file.team === null ? rowsOf(all.get(NONE)) : 0;
  const isPartial = (team: string): boolean =>
    file.partial === true ||
    (teamless > 0 && known?.teams.some((one) => one.team === team && !one.partial) !== true);
  const spans = [...keys].map(
    (team): ImportSpan => ({
      team,
      from: first,
      to: last,
      tokens: file.kind !== SEAT_USAGE,
      ...(isPartial(team) ? { partial: true } : {}),
    }),
  );
  const others = known?.teams.filter(({ team }) => !keys.has(team)) ?? [];
  const { id, name, kind, importedAt } = file;
  // A file read a second time isn't newer for that; and none is older than the use it tells of, whatever its date says.
  const lastUsed = Math.max(...[...all.values()].map(({ to }) => to));
  const readAt = Math.min(known?.readAt ?? Infinity, Math.max(file.readAt, epochOfDay(day(lastUsed))));
  return {
    id,
    name,
    kind,
    readAt,
    importedAt,
    rows: rows - teamless,
    rejected: file.rejected + teamless,
    teams: [...others, ...spans],
    ...(known?.short ? { short: known.short } : {}),
  };
}

const rowsOf = (team: GatheredTeam | undefined): number =>
  [...(team?.months.values() ?? [])].reduce((sum, { length }) => sum + length, 0);

const sameSpans = (known: ImportRecord, now: ImportRecord): boolean =>
  now.teams.every((span) =>
    known.teams.some(
      (one) =>
        one.team === span.team &&
        one.from === span.from &&
        one.to === span.to &&
        one.partial === span.partial,
    ),
  );

/** Find or make the team's people and texts. */
async function placesOf(
  db: Database,
  team: string,
  { months }: GatheredTeam,
  { dictionaries }: Gathered,
  readOn: number,
): Promise<Places> {
  const used = unused(dictionaries);
  for (const rows of months.values()) rows.mark(used);
  const sightings = dictionaries.people.map((ref, at) => (used.people[at] ? sightingOf(ref, team) : null));
  const ids = await identify(
    db,
    sightings.filter((one) => one !== null),
    readOn,
  );
  const stored = await db.dictionaries.get(team);
  const products = placeWords(stored?.products ?? [], dictionaries.products, used.products, productWord);
  const features = placeWords(stored?.features ?? [], dictionaries.features, used.features, plainWord);
  const versions = placeWords(stored?.versions ?? [], dictionaries.versions, used.versions, plainWord);
  await db.dictionaries.put({
    team,
    products: products.words,
    features: features.words,
    versions: versions.words,
  });
  return {
    people: Uint32Array.from(sightings, (one) => ids.get(one?.keys[0] ?? '') ?? 0),
    products: products.places,
    features: features.places,
    versions: versions.places,
  };
}
