import { type CsvDialect, csvLine } from './csv';
import { neutralise } from './neutralise';
import type { ReportColumn, ReportRow, ReportTable, TableHead } from './report-table';
import { TextChanges } from './text-changes';
import { valueText } from './value-text';

const BOM = '\ufeff';

/** A heading with the money's currency: "Saving (EUR)". */
export const labelOf = ({ label, unit }: ReportColumn): string =>
  unit === undefined ? label : `${label} (${unit})`;

/** First line of a table's file, after a byte order mark, without which Excel misreads UTF-8. */
export const csvHead = ({ columns }: Pick<TableHead, 'columns'>, { delimiter }: CsvDialect): string =>
  `${BOM}${csvLine(
    columns.map((column) => neutralise(labelOf(column))),
    delimiter,
  )}`;

/** Lines of some rows: RFC 4180 with CRLF, numbers plain, dates as `YYYY-MM-DD`, no text that would be computed. */
export function csvRows(
  { columns }: Pick<TableHead, 'columns'>,
  rows: Iterable<ReportRow>,
  dialect: CsvDialect,
  changes: TextChanges = new TextChanges(),
): string {
  let lines = '';
  for (const row of rows)
    lines += csvLine(
      columns.map((column, i) => cellText(column, row[i] ?? null, dialect, changes)),
      dialect.delimiter,
    );
  return lines;
}

function cellText(
  column: ReportColumn,
  value: ReportRow[number],
  { decimal }: CsvDialect,
  changes: TextChanges,
): string {
  const text = valueText(column, value);
  if (text === null) return '';
  if (column.type === 'day') return text;
  if (column.type !== 'text') return text.replace('.', decimal);
  const whole = changes.wellFormed(text);
  const safe = neutralise(whole);
  if (safe !== whole) {
    const guarded = safe.startsWith("'") && !whole.startsWith("'");
    if (guarded) changes.guarded++;
    if (safe.length - Number(guarded) !== whole.length) changes.replaced++;
  }
  return safe;
}

/** A small table as one file's text. */
export const csvOf = (table: ReportTable, dialect: CsvDialect): string =>
  csvHead(table, dialect) + csvRows(table, table.rows, dialect);
