import type { RequestOf } from '@/core/messages/map';
import { MOST_CSV_ROWS } from '@/core/messages/page-csv';
import type { Look } from '@/core/portal/look';
import { scopeOf } from './table-rows';

/** Bound of one text in a message. */
const LONGEST = 500;

/**
 * The table as looked at, with every row read so far, ready to be exported; null when there is none. A file without its last rows
 * would pass for the whole: of a table that is too long, none is made.
 */
export function csvRequest(look: Look, locale: string): RequestOf<'report:csv'> | 'too-long' | null {
  const scope = scopeOf(look);
  const { table } = look;
  if (!scope || !table) return null;
  const { all, allObservations } = table;
  const rows = all.rows.filter((row) => row.role !== 'skeleton');
  if (rows.length > MOST_CSV_ROWS) return 'too-long';
  const bounded = (text: string): string => text.slice(0, LONGEST);
  return {
    ...scope,
    headers: all.headers.map(bounded),
    rows: rows.map((row) => ({
      cells: row.cells.map((text) => bounded(text ?? '')),
      observation: allObservations.get(row.index) ?? null,
    })),
    locale,
  };
}
