import { changedRows } from './about-table';
import { columnRows } from './columns-table';
import { csvHead, csvLines } from './csv-table';
import type { ReportFile, ReportFrame } from './report-file';
import type { ReportRow, TableHead } from './report-table';
import { TextChanges } from './text-changes';
import { type Sink, type ZipEntry, zipFile } from './zip-file';

const encoder = new TextEncoder();

/** A ZIP with a CSV a table, and about.csv and columns.csv beside them: CSV has no place for either. */
export function csvFile(frame: ReportFrame, sink: Sink): ReportFile {
  const { dialect } = frame;
  const zip = zipFile(sink, frame.at);
  const changes = new TextChanges();
  const heads: TableHead[] = [];
  let open: ZipEntry | null = null;
  let lines: ReturnType<typeof csvLines> | null = null;
  const begin = (head: TableHead) => {
    open?.end();
    heads.push(head);
    open = zip.entry(`${head.id}.csv`);
    lines = csvLines(head, dialect, changes);
    open.push(encoder.encode(csvHead(head, dialect)));
  };
  const add = (rows: Iterable<ReportRow>) => {
    if (lines) open?.push(encoder.encode(lines(rows)));
  };
  return {
    begin,
    add,
    finish: () => {
      const documented = [...heads];
      const counts = { ...changes };
      begin(frame.columns);
      add(columnRows(documented));
      begin(frame.about);
      add(frame.about.rows);
      add(changedRows(frame, counts));
      open?.end();
      zip.end();
      return counts;
    },
  };
}
