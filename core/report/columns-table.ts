import type { ReportRow, TableHead } from './report-table';

/** Keys of the columns of the table of columns. */
export const COLUMN_COLUMNS = ['table', 'column', 'label', 'type', 'unit', 'meaning'] as const;

/** What each column of some tables means, a row each. */
export const columnRows = (heads: readonly TableHead[]): ReportRow[] =>
  heads.flatMap(({ id, columns }) =>
    columns.map(({ key, label, type, unit, doc }): ReportRow => [id, key, label, type, unit ?? null, doc]),
  );
