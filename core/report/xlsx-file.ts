import { changedRows } from './about-table';
import { columnRows } from './columns-table';
import type { ReportFile, ReportFrame } from './report-file';
import type { ReportRow, TableHead } from './report-table';
import { TextChanges } from './text-changes';
import { type BookSheet, bookParts, sheetName } from './xlsx/book-xml';
import { type Sheet, sheet } from './xlsx/sheet';
import { Styles } from './xlsx/styles-xml';
import { type Sink, zipFile } from './zip-file';

const encoder = new TextEncoder();

/**
 * A workbook, written as it grows: "About" first, then a sheet a table, then one of all columns. A table with more rows
 * than a sheet can have goes on in the next one. Cells have types; texts are texts, never formulas.
 * @param most rows a sheet takes
 */
export function xlsxFile(
  frame: ReportFrame,
  sink: Sink,
  most: number = Number.POSITIVE_INFINITY,
): ReportFile {
  const zip = zipFile(sink, frame.at);
  const changes = new TextChanges();
  const styles = new Styles();
  const heads: TableHead[] = [];
  const sheets: BookSheet[] = [];
  let open: { readonly sheet: Sheet; rows: number } | null = null;
  const begin = (head: TableHead) => {
    open?.sheet.end();
    const file = sheets.length + 1;
    sheets.push({
      name: sheetName(head.title, [frame.about.title, ...sheets.map(({ name }) => name)]),
      file,
    });
    const entry = zip.entry(`xl/worksheets/sheet${file}.xml`);
    open = { sheet: sheet(head, entry, styles, changes, frame.rightToLeft), rows: 0 };
  };
  const add = (rows: Iterable<ReportRow>) => {
    const head = heads.at(-1);
    const waiting = [...rows];
    while (head && open && waiting.length > 0) {
      const room = Math.min(open.sheet.room(), most - open.rows);
      const taken = waiting.splice(0, room);
      if (taken.length > 0) {
        open.sheet.add(taken);
        open.rows += taken.length;
      } else begin(head);
    }
  };
  const write = (name: string, xml: string) => {
    const entry = zip.entry(name);
    entry.push(encoder.encode(xml));
    entry.end();
  };
  return {
    begin: (head) => {
      heads.push(head);
      begin(head);
    },
    add,
    finish: () => {
      const counts = { ...changes };
      const documented = [...heads];
      heads.push(frame.columns);
      begin(frame.columns);
      add(columnRows(documented));
      heads.push(frame.about);
      begin(frame.about);
      add([...frame.about.rows, ...changedRows(frame, counts)]);
      open?.sheet.end();
      const about = sheets.splice(-1, 1).map((one) => ({ ...one, name: sheetName(frame.about.title, []) }));
      write('xl/styles.xml', styles.xml());
      const parts = bookParts([...about, ...sheets], { ...frame, title: frame.about.title });
      for (const [name, xml] of Object.entries(parts)) write(name, xml);
      zip.end();
      return counts;
    },
  };
}
