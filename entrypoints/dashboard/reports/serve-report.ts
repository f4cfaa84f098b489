import { openReportFile } from '@/core/report/open-report-file';
import type { ReportFile } from '@/core/report/report-file';
import type { Store } from '@/core/store/store';
import type { ReportReply, ReportStep } from './report-protocol';
import { storedRows } from './stored-tables';

/** Bytes that are handed to the browser, which may keep them on disk. */
const HELD = 16 * 2 ** 20;

/** Writes one file, step by step. @param progress is told how many rows there are so far */
export function serveReport(
  store: Store,
  progress: (rows: number) => void,
): (step: ReportStep) => Promise<ReportReply> {
  let file: ReportFile | null = null;
  let parts: BlobPart[] = [];
  let held = 0;
  let rows = 0;
  const sink = (bytes: Uint8Array) => {
    parts.push(new Uint8Array(bytes));
    held += bytes.length;
    if (held < HELD) return;
    parts = [new Blob(parts)];
    held = 0;
  };
  const add = (more: Parameters<ReportFile['add']>[0] & { readonly length: number }) => {
    file?.add(more);
    rows += more.length;
  };
  return async (step) => {
    const before = rows;
    switch (step.do) {
      case 'open':
        file = openReportFile(step.format, step.frame, sink, step.single);
        break;
      case 'begin':
        file?.begin(step.head);
        break;
      case 'rows':
        add(step.rows);
        break;
      case 'stored':
        file?.begin(step.head);
        for await (const piece of storedRows(store, step.table, step.filter, step.today)) {
          add(piece);
          progress(rows);
        }
        break;
      case 'finish': {
        const changed = file?.finish();
        return changed ? { kind: 'file', blob: new Blob(parts), changed } : { kind: 'failed' };
      }
    }
    return { kind: 'done', rows, added: rows - before };
  };
}
