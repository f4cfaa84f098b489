import type { RequestOf } from '@/core/messages/map';
import type { Look } from '@/core/portal/look';
import { scopeOf } from './table-rows';

/** Bound of one text in a message, and of its rows. */
const LONGEST = 500;
const MOST_ROWS = 20_000;

/** The table as looked at, with every row read so far, ready to be exported; null when there is none. */
export function csvRequest(look: Look, locale: string): RequestOf<'report:csv'> | null {
  const scope = scopeOf(look);
  const { table } = look;
  if (!scope || !table) return null;
  const { all, allObservations } = table;
  const bounded = (text: string): string => text.slice(0, LONGEST);
  return {
    ...scope,
    headers: all.headers.map(bounded),
    rows: all.rows
      .filter((row) => row.role !== 'skeleton')
      .slice(0, MOST_ROWS)
      .map((row) => ({
        cells: row.cells.map((text) => bounded(text ?? '')),
        observation: allObservations.get(row.index) ?? null,
      })),
    locale,
  };
}
