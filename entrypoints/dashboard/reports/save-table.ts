import { browser } from 'wxt/browser';
import { reportFrame } from '@/components/dashboard/reports/report-frame';
import type { SaveTable } from '@/components/dashboard/reports/save-table';
import { tableCsv } from '@/components/dashboard/reports/table-csv';
import { saveCsv } from '@/components/ui/save-csv';
import { saveFile } from '@/components/ui/save-file';
import { csvFile } from '@/core/report/csv-file';
import { savedFileName } from '@/core/report/file-name';
import type { ReportTable } from '@/core/report/report-table';
import { logError } from '@/core/store/error-log';
import { dayOfEpoch } from '@/core/units/day';
import type { App } from '../app';

/** Saves a view's table as Reports does: a ZIP of its CSV, what it rests on (`about.csv`) and what its columns mean. */
export const tableSaver =
  (app: App): SaveTable =>
  (table) => {
    const kept = { ...table, rows: [...table.rows] };
    void saveWithAbout(app, kept).catch((cause) => {
      console.error(cause);
      void logError(app.store, 'save a table', cause, Date.now());
      // What is shown is handed out all the same.
      const name = savedFileName(nameOf(table), null, null, 'csv');
      saveCsv(name, tableCsv(app.t, kept));
    });
  };

async function saveWithAbout({ t, plans, filter }: App, table: ReportTable): Promise<void> {
  const facts = await plans.load('report', filter(), dayOfEpoch(Date.now()));
  if (!facts) throw new Error('nothing is known that a table could rest on');
  const pieces: BlobPart[] = [];
  const frame = reportFrame(t, facts, browser.runtime.getManifest().version);
  const file = csvFile(frame, (bytes) => pieces.push(new Uint8Array(bytes)));
  file.begin(table);
  file.add(table.rows);
  file.finish();
  const name = savedFileName(nameOf(table), facts.teamName, facts.period, 'csv.zip');
  saveFile(name, new Blob(pieces, { type: 'application/zip' }));
}

const nameOf = ({ id }: ReportTable): string => id.replaceAll('_', '-');
