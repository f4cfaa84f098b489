import { dayOfEpoch } from '@/core/units/day';
import { saveDaily } from '../daily/save-daily';
import { stopIfCancelled } from '../errors';
import { teamKey } from '../keys';
import { identify, peopleTables, sightingOf } from '../people';
import { savePlacings } from '../people-care/memberships';
import { saveCapture } from '../save-capture';
import { type Store, write } from '../store';
import { groupLists, mappingLists } from './placing-lists';
import type { ReadImport, ReadTable } from './read-import';
import { reportCaptures } from './report-captures';
import { saveSubscriptions } from './save-subscriptions';
import type { ImportAnswers, ImportedTable, ImportOutcome, ImportProgress } from './types';

export interface SaveImportOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ImportProgress) => void;
}

/**
 * Store what was read, each table in one transaction.
 * @param now in milliseconds since 1970-01-01T00:00Z
 * @throws StoreError; tables stored before stay
 */
export async function saveImport(
  store: Store,
  read: ReadImport,
  answers: ImportAnswers,
  now: number,
  options: SaveImportOptions = {},
): Promise<ImportOutcome> {
  const tables: ImportedTable[] = [];
  for (const table of read.tables) {
    if (answers.skip?.includes(table.preview.table)) continue;
    stopIfCancelled(options.signal);
    tables.push(await saveTable(store, table, answers, now, options));
  }
  return { tables };
}

async function saveTable(
  store: Store,
  table: ReadTable,
  answers: ImportAnswers,
  now: number,
  options: SaveImportOptions,
): Promise<ImportedTable> {
  const { preview, file, id } = table;
  const { table: number, kind } = preview;
  const done = (stored: boolean, teams: readonly string[], why: ImportedTable['why']): ImportedTable => ({
    table: number,
    file: preview.file,
    stored,
    teams,
    why,
  });
  const team = answers.teams?.[number] ?? (preview.teams.length === 1 ? (preview.teams[0] ?? null) : null);
  const readAt = Math.min(file.changedAt, now);
  if (table.days) {
    const saved = await saveDaily(
      store,
      table.days,
      {
        id,
        name: preview.file,
        kind,
        readAt,
        importedAt: now,
        rejected: preview.rejectedCount,
        period: null,
        team,
      },
      {
        ...(options.signal ? { signal: options.signal } : {}),
        onProgress: (months, total) => options.onProgress?.({ phase: 'store', done: months, total }),
      },
    );
    return done(
      saved.stored,
      saved.teams,
      saved.stored ? null : saved.teams.length > 0 ? 'known' : 'no-team',
    );
  }
  const teams = new Set<string>();
  for (const records of table.records) {
    if (records.kind === 'subscriptions')
      for (const key of await saveSubscriptions(store, records.rows, readAt, team)) teams.add(key);
    if (records.kind === 'users') await saveUsers(store, records.rows, readAt);
    if (records.kind === 'groups') {
      await savePlacings(store, groupLists(records.rows, { id, file: preview.file, changedAt: readAt }));
    }
    if (records.kind === 'mapping')
      await savePlacings(store, mappingLists(records.rows, { id, file: preview.file, changedAt: readAt }));
    if (records.kind === 'usage-report') {
      const period = preview.period ?? answers.periods?.[number];
      if (!period) return done(false, [], 'no-period');
      for (const capture of reportCaptures(records.rows, period, readAt, team)) {
        await saveCapture(store, capture);
        teams.add(teamKey(capture.team));
      }
      if (teams.size === 0) return done(false, [], 'no-team');
    }
  }
  return done(true, [...teams], null);
}

/** Users exports prove which address, id and name belong together. */
async function saveUsers(
  store: Store,
  rows: readonly { readonly person: Parameters<typeof sightingOf>[0] }[],
  readAt: number,
): Promise<void> {
  const sightings = rows.map(({ person }) => sightingOf(person, ''));
  await write(store, peopleTables, (db) => identify(db, sightings, dayOfEpoch(readAt)).then(() => undefined));
}
