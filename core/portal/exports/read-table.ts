import type { Meter } from './bytes/source';
import { DailyReader } from './daily/daily-reader';
import { filtersIn, saysSomething } from './filters';
import { findHeader } from './header/find-header';
import type { Layout } from './header/layout';
import {
  chosenMapping,
  type FoundMapping,
  findMapping,
  isOwnList,
  tableColumns,
} from './mapping/find-mapping';
import { mappingPreview } from './mapping/mapping-preview';
import { type MappingPreview, tableKey } from './mapping/mapping-types';
import { Refused } from './refused';
import { isBlank } from './row-gate';
import type { Cell, RowChunk, RowSource } from './rows';
import { RecordsReader } from './rows/records-reader';
import type {
  DailyKind,
  FileEvent,
  FileKind,
  FilePreview,
  FileRefusal,
  FilterBlock,
  ReadOptions,
} from './types';

/** What one reading of some files shares. */
export interface ReadContext {
  readonly options: ReadOptions;
  readonly meter: Meter;
  readonly nextTable: () => number;
}

/** Rows gathered before the header is looked for, and before numbers are judged. */
const HEAD = 5000;

/**
 * Read one table: its rows as they come, then `end`, or `refused` at any point.
 */
export async function* readTable(
  source: RowSource,
  { options, nextTable }: ReadContext,
): AsyncGenerator<FileEvent> {
  try {
    yield* readRows(source, options, nextTable());
  } catch (reason) {
    if (!(reason instanceof Refused)) throw reason;
    yield { type: 'refused', refusal: refusalOf(source.file, reason) };
  }
}

export const refusalOf = (file: string, { code, line, columns }: Refused): FileRefusal =>
  columns === null ? { file, code, line } : { file, code, line, columns };

async function* readRows(source: RowSource, options: ReadOptions, table: number): AsyncGenerator<FileEvent> {
  const chunks = source.chunks()[Symbol.asyncIterator]();
  try {
    const head: RowChunk[] = [];
    const rows: (readonly Cell[])[] = [];
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
      head.push(next.value);
      rows.push(...next.value.rows.slice(0, HEAD));
      if (rows.length >= HEAD) break;
    }
    const known = findHeader(rows, options.today);
    const own = ownList(source, rows, options, known?.layout.kind ?? null);
    const found = own ?? known;
    if (!found) return yield noTable(source, rows, options);
    const { layout } = found;
    const line = lineOfRow(head, found.at);
    if (layout.kind === 'token-flex') throw new Refused('token-flex', line);
    if (layout.ambiguous) throw new Refused('ambiguous-columns', line);
    if (layout.kind === null) throw new Refused('unknown-table');
    // Days of people and products with nothing but cloud credits are no use of seats.
    if (layout.kind === 'seat-usage' && layout.unknown.some((header) => CREDITS.test(header)))
      throw new Refused('unknown-table', line);
    const filters = filtersIn(rows.slice(0, Math.max(0, found.at)), options.today);
    const from = found.at + 1;
    const rest = { chunks, head, from };
    const base = { table, file: source.file, kind: layout.kind, generation: layout.generation };
    if (isDaily(layout.kind)) {
      const reader = new DailyReader(layout, source, options, filters.period);
      reader.learn(rows.slice(from));
      const days = (batch: ReturnType<DailyReader['take']>[number]): FileEvent => ({
        type: 'days',
        table,
        dictionaries: reader.dictionaries,
        batch,
      });
      for await (const _ of feed(rest, reader)) for (const batch of reader.take()) yield days(batch);
      for (const batch of reader.finish()) yield days(batch);
      yield endOf({ ...base, ...reader.summary() }, reader, source, layout, filters);
      return;
    }
    const reader = new RecordsReader(layout.kind, layout, source, options);
    for await (const _ of feed(rest, reader));
    const { records, summary } = reader.finish(filters);
    yield { type: 'records', table, records };
    const mapping = own && records.kind === 'mapping' ? mappingPreview(records.rows, own.columns) : null;
    yield endOf({ ...base, ...summary }, reader, source, layout, filters, mapping);
  } finally {
    await chunks.return?.();
  }
}

const CREDITS = /credit|crédit|kredit|guthaben|クレジット|크레딧|积分|點數|点数/iu;

const isDaily = (kind: FileKind): kind is DailyKind =>
  kind === 'daily-usage' || kind === 'token-usage' || kind === 'seat-usage';

interface Reader {
  add(chunk: RowChunk, from: number): void;
  readonly rejections: { readonly first: FilePreview['rejected']; readonly count: number };
  readonly ignored: number;
}

/** Give a reader all rows below the header, those looked at already first. */
async function* feed(
  { chunks, head, from }: { chunks: AsyncIterator<RowChunk>; head: readonly RowChunk[]; from: number },
  reader: Reader,
): AsyncGenerator<void> {
  let skip = from;
  for (const chunk of head) {
    reader.add(chunk, Math.min(skip, chunk.rows.length));
    skip = Math.max(0, skip - chunk.rows.length);
    yield;
  }
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
    reader.add(next.value, 0);
    yield;
  }
}

function lineOfRow(head: readonly RowChunk[], row: number): number | null {
  let before = 0;
  for (const chunk of head) {
    if (row < before + chunk.rows.length) return chunk.lineOf(row - before);
    before += chunk.rows.length;
  }
  return null;
}

function noTable(source: RowSource, rows: readonly (readonly Cell[])[], { today }: ReadOptions): FileEvent {
  if (rows.every(isBlank)) throw new Refused('empty');
  const filters = filtersIn(rows.slice(0, 200), today);
  const code = saysSomething(filters) && rows.length < 200 ? 'only-filters' : 'unknown-table';
  if (code === 'unknown-table') throw new Refused(code, null, tableColumns(rows, today, source.sheet));
  const refusal = { file: source.file, code, line: null } as const;
  return { type: 'refused', refusal, filters };
}

/** The admin's own list of people: as they say, or by its words where it is no export of the portal. */
function ownList(
  source: RowSource,
  rows: readonly (readonly Cell[])[],
  { today, mappings }: ReadOptions,
  kind: Layout['kind'],
): FoundMapping | null {
  const choice = mappings?.get(tableKey(source.file, source.sheet));
  if (choice) return chosenMapping(rows, choice, source.sheet);
  if (kind !== null && kind !== 'users' && kind !== 'groups') return null;
  const list = findMapping(rows, today, source.sheet);
  return list && (kind === null || isOwnList(list, kind === 'groups')) ? list : null;
}

type Summary = Pick<
  FilePreview,
  | 'table'
  | 'file'
  | 'kind'
  | 'generation'
  | 'teams'
  | 'teamlessRows'
  | 'period'
  | 'periodNeeded'
  | 'rows'
  | 'people'
  | 'hiddenRows'
> &
  Pick<FilePreview, 'products' | 'tokens' | 'roundedRows' | 'leftOut'>;

function endOf(
  summary: Summary,
  { rejections, ignored }: Reader,
  source: RowSource,
  layout: Layout,
  filters: FilterBlock,
  mapping: MappingPreview | null = null,
): FileEvent {
  if (summary.rows === 0)
    throw rejections.count > 0
      ? new Refused('nothing-readable', rejections.first[0]?.line ?? null)
      : new Refused('no-rows');
  const teams = summary.teams.length > 0 ? summary.teams : filters.teams;
  // A report filtered by one team is of no other.
  const ofOneTeam = filters.teams.length === 1 && teams.every((team) => team === filters.teams[0]);
  return {
    type: 'end',
    preview: {
      ...summary,
      teams,
      teamlessRows: ofOneTeam ? 0 : summary.teamlessRows,
      ignored,
      rejected: [...rejections.first].sort((a, b) => a.line - b.line),
      rejectedCount: rejections.count,
      columnsUnknown: layout.unknown,
      encoding: source.encoding,
      delimiter: source.delimiter,
      sheet: source.sheet,
      mapping,
    },
  };
}
