import { changedRows } from './about-table';
import { onceEach } from './once-each';
import type { ReportDocument } from './report-document';
import type { ReportFile, ReportFrame } from './report-file';
import type { ReportColumn, ReportRow, ReportValue, TableHead } from './report-table';
import { TextChanges } from './text-changes';
import { numberText } from './value-text';
import type { Sink } from './zip-file';

const encoder = new TextEncoder();

/**
 * One JSON document, see report-document.ts: dates are ISO 8601, money and tokens decimal strings (of major units and
 * tokens), as a JSON number may become a rounded double on its way; the rest are numbers. What it is about stands last.
 */
export function jsonFile(frame: ReportFrame, sink: Sink): ReportFile {
  const { about, maker } = frame;
  const changes = new TextChanges();
  const write = (text: string) => sink(encoder.encode(text));
  const format: Pick<ReportDocument, 'format' | 'version' | 'maker'> = {
    format: 'flexmeter-report',
    version: 1,
    maker,
  };
  write(`${JSON.stringify(format).slice(0, -1)},"tables":[`);
  let lines: ReturnType<typeof jsonLines> | null = null;
  let first = true;
  const close = () => {
    if (lines) write('\n]}');
  };
  return {
    begin: (head) => {
      close();
      write(`${lines ? ',' : ''}\n${JSON.stringify(headOf(head)).slice(0, -1)},"rows":[\n`);
      lines = jsonLines(head, changes);
      first = true;
    },
    add: (rows) => {
      const text = lines?.(rows) ?? '';
      if (text === '') return;
      write(first ? text : `,\n${text}`);
      first = false;
    },
    finish: () => {
      close();
      const told = [...about.rows, ...changedRows(frame, changes)];
      write(`\n],"about":[\n${jsonLines(about)(told)}\n]}\n`);
      return { ...changes };
    },
  };
}

const headOf = ({ id, title, columns }: TableHead): Omit<ReportDocument['tables'][number], 'rows'> => ({
  id,
  title,
  columns: columns.map(({ key, label, type, unit, doc }) => ({ key, label, type, unit: unit ?? null, doc })),
});

/** Rows as objects by the columns' keys, one a line. Strict readers refuse half a surrogate, so there is none. */
export function jsonLines(
  { columns }: Pick<TableHead, 'columns'>,
  changes: TextChanges = new TextChanges(),
): (rows: Iterable<ReportRow>) => string {
  const member = onceEach(columns, changes, (column, value) => {
    const text = JSON.stringify(jsonValue(column, value, changes));
    return `${JSON.stringify(column.key)}:${text}`;
  });
  return (rows) => {
    let lines = '';
    for (const row of rows) {
      lines += lines === '' ? '{' : ',\n{';
      for (let i = 0; i < columns.length; i++) lines += (i === 0 ? '' : ',') + member(row[i] ?? null, i);
      lines += '}';
    }
    return lines;
  };
}

function jsonValue(column: ReportColumn, value: ReportValue, changes: TextChanges): ReportValue {
  if (typeof value === 'string') return column.type === 'text' ? changes.wellFormed(value) : null;
  if (value === null) return null;
  if (column.type === 'text') return String(value);
  if (column.type === 'int' || column.type === 'number' || column.type === 'percent')
    return Number.isFinite(value) ? value : null;
  return numberText(column, value);
}
