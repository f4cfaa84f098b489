import { changedRows } from './about-table';
import { columnRows } from './columns-table';
import { csvHead, csvLines } from './csv-table';
import { jsonLines } from './json-file';
import { type ParquetTable, parquetTable } from './parquet-table';
import type { ReportFile, ReportFrame } from './report-file';
import type { ReportRow, TableHead } from './report-table';
import { TextChanges } from './text-changes';
import { type Sink, type ZipEntry, zipFile } from './zip-file';

const encoder = new TextEncoder();

/**
 * A Parquet file; of several tables a ZIP with one each, about.json and columns.csv. Each file carries what the report
 * is about and what its columns mean in its own metadata.
 * @param single there will be one table only
 */
export function parquetFile(frame: ReportFrame, sink: Sink, single: boolean): ReportFile {
  const zip = single ? null : zipFile(sink, frame.at);
  const changes = new TextChanges();
  const heads: TableHead[] = [];
  let entry: ZipEntry | null = null;
  let open: ParquetTable | null = null;
  const about = (counts: TextChanges) =>
    `[${jsonLines(frame.about)([...frame.about.rows, ...changedRows(frame, counts)])}]`;
  const close = () => {
    const head = heads.at(-1);
    if (!open || !head) return;
    open.finish({
      'flexmeter.about': about(changes),
      'flexmeter.table': head.title,
      'flexmeter.columns': `[${jsonLines(frame.columns)(columnRows([head]))}]`,
    });
    entry?.end();
  };
  return {
    begin: (head) => {
      close();
      heads.push(head);
      entry = zip?.entry(`${head.id}.parquet`, true) ?? null;
      open = parquetTable(head, frame.maker, entry?.push ?? sink, changes);
    },
    add: (rows: Iterable<ReportRow>) => open?.add(rows),
    finish: () => {
      close();
      if (zip) {
        const write = (name: string, text: string) => {
          const file = zip.entry(name);
          file.push(encoder.encode(text));
          file.end();
        };
        write('about.json', `${about(changes)}\n`);
        const { columns, dialect } = frame;
        write('columns.csv', csvHead(columns, dialect) + csvLines(columns, dialect)(columnRows(heads)));
        zip.end();
      }
      return { ...changes };
    },
  };
}
