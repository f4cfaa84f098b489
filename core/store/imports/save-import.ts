import type { Table } from 'dexie';
import { dayOfEpoch } from '@/core/units/day';
import { addDaily, addDailyTables } from '../daily/save-daily';
import type { Database } from '../database';
import { stopIfCancelled } from '../errors';
import { identify, sightingOf } from '../people';
import { putPlacings } from '../people-care/memberships';
import { peopleTables } from '../repoint';
import { captureTables, type PreparedCapture, prepareCapture, putCapture } from '../save-capture';
import { type Store, write } from '../store';
import { groupLists, mappingLists } from './placing-lists';
import type { ReadImport, ReadTable } from './read-import';
import { reportCaptures } from './report-captures';
import { putSubscriptions, subscriptionTables } from './save-subscriptions';
import type { ImportAnswers, ImportedTable, ImportOutcome, ImportProgress } from './types';

export interface SaveImportOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ImportProgress) => void;
}

/** Tables of one file, ready to be put in one transaction. */
type Prepared = (db: Database) => Promise<ImportedTable>;

/**
 * Store what was read, each file in one transaction: all of its tables, or none.
 * @param now in milliseconds since 1970-01-01T00:00Z
 * @throws StoreError; files stored before stay
 */
export async function saveImport(
  store: Store,
  read: ReadImport,
  answers: ImportAnswers,
  now: number,
  options: SaveImportOptions = {},
): Promise<ImportOutcome> {
  // Lists of people come last: a name in them may be somebody's another file tells of.
  const wanted = read.tables
    .filter(({ preview }) => !answers.skip?.includes(preview.table))
    .sort((a, b) => Number(a.preview.kind === 'mapping') - Number(b.preview.kind === 'mapping'));
  const tables: ImportedTable[] = [];
  for (const file of new Set(wanted.map((table) => table.file))) {
    stopIfCancelled(options.signal);
    const prepared: Prepared[] = [];
    for (const table of wanted.filter((one) => one.file === file))
      prepared.push(await prepare(table, answers, now, options));
    tables.push(...(await write(store, allTables, (db) => putAll(db, prepared))));
  }
  return { tables };
}

const allTables = (db: Database): Table[] => [
  ...new Set([...captureTables(db), ...addDailyTables(db), ...subscriptionTables(db), ...peopleTables(db)]),
];

async function putAll(db: Database, prepared: readonly Prepared[]): Promise<ImportedTable[]> {
  const done: ImportedTable[] = [];
  for (const put of prepared) done.push(await put(db));
  return done;
}

/** What a transaction can't wait for (digests) is done here, before it begins. */
async function prepare(
  table: ReadTable,
  answers: ImportAnswers,
  now: number,
  options: SaveImportOptions,
): Promise<Prepared> {
  const { preview, file } = table;
  const number = preview.table;
  // Where rows without a team are beside some of one team, nobody knows that they are its.
  const said = preview.teamlessRows === 0 && preview.teams.length === 1 ? preview.teams[0] : undefined;
  const team = answers.teams?.[number] ?? said ?? null;
  const readAt = Math.min(file.changedAt, now);
  const { days } = table;
  const partial = answers.partial?.includes(number) === true;
  if (days) return (db) => putDays(db, { ...table, days }, team, { readAt, now, partial }, options);
  const isShort = partial || preview.rejectedCount > 0;
  const period = preview.period ?? answers.periods?.[number] ?? null;
  const captures: PreparedCapture[] = [];
  if (period)
    for (const records of table.records)
      if (records.kind === 'usage-report')
        for (const capture of reportCaptures(records.rows, period, readAt, team, isShort))
          captures.push(await prepareCapture(capture));
  return async (db) => {
    const teams = new Set<string>();
    for (const capture of captures) {
      await putCapture(db, capture);
      teams.add(capture.record.team);
    }
    for (const key of await putRecords(db, table, readAt, team)) teams.add(key);
    const why =
      preview.kind !== 'usage-report' ? null : !period ? 'no-period' : teams.size === 0 ? 'no-team' : null;
    return done(table, why === null, [...teams], why);
  };
}

const done = (
  { preview: { table, file } }: ReadTable,
  stored: boolean,
  teams: readonly string[],
  why: ImportedTable['why'],
): ImportedTable => ({ table, file, stored, teams, why });

async function putDays(
  db: Database,
  table: ReadTable & { readonly days: NonNullable<ReadTable['days']> },
  team: string | null,
  { readAt, now, partial }: { readAt: number; now: number; partial: boolean },
  { signal, onProgress }: SaveImportOptions,
): Promise<ImportedTable> {
  const { preview, id, days } = table;
  const { file: name, kind, rejectedCount: rejected, leftOut } = preview;
  const saved = await addDaily(
    db,
    days,
    {
      ...{ id, name, kind, readAt, importedAt: now, rejected, period: null, team },
      partial: partial || leftOut?.anyDay === true,
      short: leftOut?.days ?? [],
    },
    {
      ...(signal ? { signal } : {}),
      onProgress: (months, total) => onProgress?.({ phase: 'store', done: months, total }),
    },
  );
  const why = saved.stored ? null : saved.teams.length > 0 ? 'known' : 'no-team';
  return done(table, saved.stored, saved.teams, why);
}

/** Put what is no use of tokens. @returns keys of its teams */
async function putRecords(
  db: Database,
  { id, preview, records: all }: ReadTable,
  readAt: number,
  team: string | null,
): Promise<string[]> {
  const teams: string[] = [];
  for (const records of all) {
    if (records.kind === 'subscriptions')
      teams.push(...(await putSubscriptions(db, records.rows, readAt, team)));
    // Users exports prove which address, id and name belong together.
    if (records.kind === 'users') {
      const sightings = records.rows.map(({ person }) => sightingOf(person, ''));
      await identify(db, sightings, dayOfEpoch(readAt));
    }
    const file = { id, file: preview.file, changedAt: readAt };
    if (records.kind === 'groups')
      for (const list of groupLists(records.rows, file)) await putPlacings(db, list);
    if (records.kind === 'mapping')
      for (const list of mappingLists(records.rows, file)) await putPlacings(db, list);
  }
  return teams;
}
