import type { PersonRef } from '@/core/model/capture';
import { personKey } from '@/core/portal/read-person';
import { centitokens } from '@/core/units/brands';
import type { Layout } from '../header/layout';
import { readMappingRow, withoutSplits } from '../mapping/read-mapping';
import { Refused } from '../refused';
import { Rejections } from '../rejections';
import { isSum, isTotal, oddRow } from '../row-gate';
import type { Cell, RowChunk, RowSource } from '../rows';
import type { DailyKind, FileKind, FileRecords, FilterBlock, ReadOptions, ReportRow } from '../types';
import { readGroupMember, readReportRow, readSubscription, readUser } from './read-rows';
import { type RecordColumns, recordColumns } from './record-columns';
import { RowRefusal } from './row-reading';
import { withoutDoubles } from './without-doubles';

/** People times products of a very large company, several times over. */
const MOST = 500_000;

/** Reads the exports that are small enough to be held whole, so that whole columns decide how cells are written. */
export class RecordsReader {
  readonly rejections = new Rejections();
  ignored = 0;
  private readonly rows: (readonly Cell[])[] = [];
  private readonly lines: number[] = [];

  constructor(
    private readonly kind: Exclude<FileKind, DailyKind>,
    private readonly layout: Layout,
    private readonly source: Pick<RowSource, 'ragged' | 'is1904'>,
    private readonly options: ReadOptions,
  ) {}

  /** Take in a chunk's rows from `from` on. @throws Refused `truncated` or `too-large` */
  add(chunk: RowChunk, from: number): void {
    for (let i = from; i < chunk.rows.length; i++) {
      const row = chunk.rows[i];
      if (row === undefined) continue;
      const odd = oddRow(row, chunk, i, this.layout, this.source.ragged);
      if (odd === 'ignore') {
        if (row.length > 1) this.ignored++;
      } else if (odd !== null) this.rejections.add(chunk.lineOf(i), null, odd);
      else if (this.isTotal(row)) this.ignored++;
      else {
        this.rows.push(row);
        this.lines.push(chunk.lineOf(i));
      }
    }
    if (this.rows.length > MOST) throw new Refused('too-large');
  }

  /** A total names nobody; a list's project may well be called "Total". */
  private isTotal(row: readonly Cell[]): boolean {
    if (this.kind === 'mapping') return false;
    const email = this.layout.columns.get('email');
    if (email !== undefined && (row[email] ?? '') !== '') return false;
    return this.kind === 'usage-report' ? isSum(row) : isTotal(row);
  }

  /** The records and what the preview says of them. @throws Refused `ambiguous-dates` */
  finish(filters: FilterBlock): { records: FileRecords; summary: Summary } {
    const columns = recordColumns(this.rows, this.layout, this.options, this.source.is1904);
    const records = this.recordsOf(columns);
    return { records, summary: summaryOf(records, filters) };
  }

  private recordsOf(columns: RecordColumns): FileRecords {
    switch (this.kind) {
      case 'usage-report':
        return { kind: this.kind, rows: this.reportRows(columns) };
      case 'subscriptions':
        return { kind: this.kind, rows: this.read(columns, readSubscription) };
      case 'users':
        return { kind: this.kind, rows: this.read(columns, readUser) };
      case 'groups':
        return { kind: this.kind, rows: this.read(columns, readGroupMember) };
      case 'mapping': {
        const lined = (all: RecordColumns, row: number) => ({
          line: this.lines[row] ?? 0,
          ...readMappingRow(all, row),
        });
        const rows = this.read(columns, lined);
        return {
          kind: this.kind,
          rows: withoutSplits(rows, (line) => this.rejections.add(line, null, 'split')),
        };
      }
    }
  }

  private reportRows(columns: RecordColumns): ReportRow[] {
    const lined = (all: RecordColumns, row: number) => ({
      line: this.lines[row] ?? 0,
      row: readReportRow(all, row),
    });
    return withoutDoubles(
      this.read(columns, lined),
      () => this.ignored++,
      (line) => this.rejections.add(line, null, 'contradiction'),
    );
  }

  private read<T>(columns: RecordColumns, readRow: (columns: RecordColumns, row: number) => T): T[] {
    return this.rows.flatMap((_, row) => {
      try {
        return [readRow(columns, row)];
      } catch (reason) {
        if (!(reason instanceof RowRefusal)) throw reason;
        const at = reason.field === null ? undefined : this.layout.columns.get(reason.field);
        const header = at === undefined ? null : (this.layout.headers[at] ?? null);
        this.rejections.add(this.lines[row] ?? 0, header, reason.code);
        return [];
      }
    });
  }
}

type Summary = ReturnType<typeof summaryOf>;

interface Said {
  readonly person?: PersonRef | undefined;
  readonly team?: string | undefined;
  readonly product?: string | undefined;
  readonly tokens?: number | undefined;
}

function summaryOf(records: FileRecords, filters: FilterBlock) {
  const rows: readonly Said[] = records.rows;
  const distinct = (of: (row: Said) => string | undefined): string[] => [
    ...new Set(rows.map(of).filter((text) => text !== undefined)),
  ];
  const charged = rows.flatMap(({ tokens }) => (tokens === undefined ? [] : [tokens]));
  const isReport = records.kind === 'usage-report';
  const namesPeople = records.kind !== 'subscriptions';
  return {
    teams: distinct(({ team }) => team),
    teamlessRows: isReport || !namesPeople ? rows.filter(({ team }) => team === undefined).length : 0,
    period: isReport ? filters.period : null,
    periodNeeded: isReport && filters.period === null,
    rows: rows.length,
    people: distinct(({ person }) => person && personKey(person)).length,
    hiddenRows: namesPeople ? rows.filter(({ person }) => person === undefined).length : 0,
    products: distinct(({ product }) => product).length,
    tokens: charged.length > 0 ? centitokens(charged.reduce((sum, one) => sum + one, 0)) : null,
    roundedRows: 0,
  };
}
