import { type CsvDialect, csvLine, quote } from './csv';
import { neutralise } from './neutralise';
import { onceEach } from './once-each';
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

/**
 * Writes lines of rows: RFC 4180 with CRLF, numbers plain, dates as `YYYY-MM-DD`, no text that would be computed.
 * @param changes counts texts that can't be taken as they are
 */
export function csvLines(
  { columns }: Pick<TableHead, 'columns'>,
  dialect: CsvDialect,
  changes: TextChanges = new TextChanges(),
): (rows: Iterable<ReportRow>) => string {
  const field = onceEach(columns, changes, (column, value) =>
    quote(cellText(column, value, dialect, changes)),
  );
  return (rows) => {
    let lines = '';
    for (const row of rows) {
      for (let i = 0; i < columns.length; i++)
        lines += (i === 0 ? '' : dialect.delimiter) + field(row[i] ?? null, i);
      lines += '\r\n';
    }
    return lines;
  };
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
  csvHead(table, dialect) + csvLines(table, dialect)(table.rows);
