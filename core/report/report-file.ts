import type { CsvDialect } from './csv';
import type { ReportRow, ReportTable, TableHead } from './report-table';
import type { TextChanges } from './text-changes';

export const FORMATS = ['xlsx', 'csv', 'parquet', 'json'] as const;
export type ReportFormat = (typeof FORMATS)[number];

/** What stands around a report's tables. */
export interface ReportFrame {
  /** What the report is about: period, coverage, assumptions, version; see `about-table.ts`. */
  readonly about: ReportTable;
  /** Of the table of all columns, see `columns-table.ts`. */
  readonly columns: TableHead;
  /** How what was changed is called in `about`. */
  readonly changed: Readonly<Record<keyof Changed, string>>;
  /** Extension and version, as the file's maker. */
  readonly maker: string;
  /** Today, as a moment. */
  readonly at: Date;
  /** How CSV is written. */
  readonly dialect: CsvDialect;
  /** Sheets are read from right to left. */
  readonly rightToLeft: boolean;
}

/** How many texts and numbers a format could not take as they are. */
export type Changed = Pick<TextChanges, 'cut' | 'replaced' | 'guarded' | 'rounded'>;

/** A file being written: tables one after the other, each with its rows in pieces. */
export interface ReportFile {
  /** The table the next rows are of. */
  readonly begin: (head: TableHead) => void;
  readonly add: (rows: Iterable<ReportRow>) => void;
  /** No more tables. */
  readonly finish: () => Changed;
}
