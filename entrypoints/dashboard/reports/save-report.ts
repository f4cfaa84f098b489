import { reportFrame } from '@/components/dashboard/reports/report-frame';
import type { Saving } from '@/components/dashboard/reports/report-view';
import type { ReportId } from '@/components/dashboard/reports/tables/heads';
import { saveFile } from '@/components/ui/save-file';
import { savedFileName } from '@/core/report/file-name';
import { endingOf } from '@/core/report/open-report-file';
import type { ReportFormat } from '@/core/report/report-file';
import type { ReportWriter } from './open-report';
import type { Sources } from './sources';
import { writeTable } from './write-table';

/** What is to be written. */
export interface ReportAsk {
  readonly tables: readonly ReportId[];
  readonly format: ReportFormat;
  readonly version: string;
}

/** Write some tables as one file and hand it out. @param working is told which table is being worked out */
export async function saveReport(
  sources: Sources,
  { tables, format, version }: ReportAsk,
  writer: ReportWriter,
  working: (table: ReportId) => void,
): Promise<Saving> {
  const { facts } = sources;
  const single = tables.length === 1;
  const empty: ReportId[] = [];
  await writer.ask({ do: 'open', format, frame: plainFrame(sources, version), single });
  for (const id of tables) {
    working(id);
    try {
      if ((await writeTable(sources, id, writer)) === 0) empty.push(id);
    } catch (cause) {
      console.error('Flexmeter could not write', id, cause instanceof Error ? cause.name : 'error');
      return { state: 'failed', table: id };
    }
  }
  const done = await writer.ask({ do: 'finish' });
  if (done.kind !== 'file') return { state: 'failed', table: null };
  const { ending, type } = endingOf(format, single);
  const what = single && tables[0] ? tables[0].replaceAll('_', '-') : 'report';
  const file = savedFileName(what, facts.teamName, facts.period, ending);
  saveFile(file, new Blob([done.blob], { type }));
  return { state: 'saved', file, empty, changed: done.changed };
}

/** The frame without generators, which can't be sent to a worker. */
function plainFrame({ t, facts }: Sources, version: string) {
  const frame = reportFrame(t, facts, version);
  return { ...frame, about: { ...frame.about, rows: [...frame.about.rows] } };
}
