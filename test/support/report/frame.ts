import { ABOUT_COLUMNS, aboutTable } from '@/core/report/about-table';
import { COLUMN_COLUMNS } from '@/core/report/columns-table';
import { openReportFile } from '@/core/report/open-report-file';
import type { Changed, ReportFormat, ReportFrame } from '@/core/report/report-file';
import type { ColumnType, ReportTable, TableHead } from '@/core/report/report-table';

const texts = (id: string, title: string, keys: readonly string[]): TableHead => ({
  id,
  title,
  columns: keys.map((key) => ({ key, label: key, type: 'text', doc: `The ${key}.` })),
});

export const FRAME: ReportFrame = {
  about: aboutTable(texts('about', 'About', ABOUT_COLUMNS), [
    {
      section: 'report',
      key: 'period',
      said: 'Period',
      value: '1 Mar 2026 – 31 Mar 2026',
      data: '2026-03-01/2026-03-31',
      origin: null,
    },
  ]),
  columns: texts('columns', 'Columns', COLUMN_COLUMNS),
  changed: { cut: 'cut', replaced: 'replaced', guarded: 'guarded', rounded: 'rounded' },
  maker: 'Flexmeter 1.2.3',
  at: new Date('2026-03-31T00:00:00Z'),
  dialect: { delimiter: ',', decimal: '.' },
  rightToLeft: false,
};

export const head = (id: string, types: Readonly<Record<string, ColumnType>>): TableHead => ({
  id,
  title: `Table ${id}`,
  columns: Object.entries(types).map(([key, type]) => ({
    key,
    label: `Label of ${key}`,
    type,
    doc: `What ${key} means.`,
    ...(type === 'money' ? { unit: 'EUR' } : {}),
  })),
});

/** Some tables as one file's bytes. */
export function written(
  format: ReportFormat,
  tables: readonly ReportTable[],
  frame: ReportFrame = FRAME,
): { readonly bytes: Uint8Array<ArrayBuffer>; readonly changed: Changed } {
  const parts: Uint8Array[] = [];
  const file = openReportFile(format, frame, (bytes) => parts.push(bytes.slice()), tables.length === 1);
  for (const table of tables) {
    file.begin(table);
    file.add(table.rows);
  }
  const changed = file.finish();
  return { bytes: new Uint8Array(Buffer.concat(parts)), changed };
}
