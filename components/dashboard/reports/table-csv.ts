import type { Translate } from '@/components/text/translate';
import { dialectOf } from '@/core/report/csv';
import { csvOf } from '@/core/report/csv-table';
import type { ReportTable } from '@/core/report/report-table';

/** A table a view shows, as text of a CSV file for this system; what it rests on is in the files of Reports. */
export const tableCsv = (t: Translate, table: ReportTable): string => csvOf(table, dialectOf(t.system));
