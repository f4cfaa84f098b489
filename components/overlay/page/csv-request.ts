import type { RequestOf } from '@/core/messages/map';
import type { Look } from './look';

/** Bound of one text in a message. */
const LONGEST = 500;

/** The table as looked at, ready to be exported; null when there is none. */
export function csvRequest({ capture, table }: Look, locale: string): RequestOf<'report:csv'> | null {
  if (!capture || !table) return null;
  const bounded = (text: string): string => text.slice(0, LONGEST);
  return {
    page: capture.page,
    team: capture.team,
    period: capture.period,
    complete: capture.complete,
    headers: table.grid.headers.map(bounded),
    rows: table.grid.rows
      .filter((row) => row.role !== 'skeleton')
      .map((row) => ({
        cells: row.cells.map((text) => bounded(text ?? '')),
        observation: table.observations.get(row.index) ?? null,
      })),
    locale,
  };
}
