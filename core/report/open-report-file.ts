import { csvFile } from './csv-file';
import { jsonFile } from './json-file';
import { parquetFile } from './parquet-file';
import type { ReportFile, ReportFormat, ReportFrame } from './report-file';
import { xlsxFile } from './xlsx-file';
import type { Sink } from './zip-file';

/**
 * Begin a file. @param sink takes its bytes as they come
 * @param single it will have one table only
 */
export function openReportFile(
  format: ReportFormat,
  frame: ReportFrame,
  sink: Sink,
  single: boolean,
): ReportFile {
  switch (format) {
    case 'csv':
      return csvFile(frame, sink);
    case 'json':
      return jsonFile(frame, sink);
    case 'parquet':
      return parquetFile(frame, sink, single);
    case 'xlsx':
      return xlsxFile(frame, sink);
  }
}

/** The ending of its name, and its type. */
export function endingOf(
  format: ReportFormat,
  single: boolean,
): { readonly ending: string; readonly type: string } {
  switch (format) {
    case 'csv':
      return { ending: 'csv.zip', type: 'application/zip' };
    case 'json':
      return { ending: 'json', type: 'application/json' };
    case 'parquet':
      return single
        ? { ending: 'parquet', type: 'application/vnd.apache.parquet' }
        : { ending: 'parquet.zip', type: 'application/zip' };
    case 'xlsx':
      return { ending: 'xlsx', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' };
  }
}
