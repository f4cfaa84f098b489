import type { Filter } from '@/core/model/filter';
import type { Changed, ReportFormat, ReportFrame } from '@/core/report/report-file';
import type { ReportRow, TableHead } from '@/core/report/report-table';
import type { Day } from '@/core/units/brands';

/** Tables that are read from the database where they are written, as they may have a million rows. */
export const STORED = ['daily', 'use_by_person', 'use_by_product'] as const;
export type StoredTable = (typeof STORED)[number];

/** One step of writing a file; each is answered before the next one is asked. */
export type ReportStep =
  | {
      readonly do: 'open';
      readonly format: ReportFormat;
      readonly frame: ReportFrame;
      readonly single: boolean;
    }
  | { readonly do: 'begin'; readonly head: TableHead }
  | { readonly do: 'rows'; readonly rows: readonly ReportRow[] }
  | {
      readonly do: 'stored';
      readonly table: StoredTable;
      readonly head: TableHead;
      readonly filter: Filter;
      readonly today: Day;
    }
  | { readonly do: 'finish' };

/** `rows`: written so far, of all tables. */
export type ReportReply =
  | { readonly kind: 'progress'; readonly rows: number }
  /** `added`: rows of this step. */
  | { readonly kind: 'done'; readonly rows: number; readonly added: number }
  | { readonly kind: 'file'; readonly blob: Blob; readonly changed: Changed }
  | { readonly kind: 'failed' };
