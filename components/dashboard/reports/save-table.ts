import type { ReportTable } from '@/core/report/report-table';

/** Hands out a table a view shows as a file, with what it rests on. */
export type SaveTable = (table: ReportTable) => void;
