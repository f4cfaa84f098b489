import type { StoredObservation } from '@/core/ledger/types';
import { isoOfDay } from '@/core/units/day';
import type { Cell } from './csv';
import type { TableRow } from './enriched-csv';

type Read = (row: StoredObservation) => Cell;
const count = (value: number | undefined): Cell =>
  value === undefined ? null : { number: value, decimals: 0 };

/** The columns a stored table can have, in this order; those without any value are left out. */
const COLUMNS = {
  name: (row) => row.person?.name ?? null,
  email: (row) => row.person?.email ?? row.person?.hash ?? null,
  team: (row) => row.team ?? null,
  group: (row) => row.group ?? null,
  product: (row) => row.product ?? null,
  version: (row) => row.version ?? null,
  tokens: (row) => (row.tokens === undefined ? null : { number: row.tokens / 100, decimals: 2 }),
  used: (row) => count(row.daysUsed),
  uses: (row) => count(row.uses),
  users: (row) => count(row.users),
  products: (row) => count(row.products),
  last: (row) => (row.lastAccessed === undefined ? null : isoOfDay(row.lastAccessed)),
} as const satisfies Record<string, Read>;
export type StoredColumn = keyof typeof COLUMNS;

/**
 * A stored capture as a table to export.
 * @param rows with their people named
 * @param head of a column, in the admin's language
 */
export function storedTable(
  rows: readonly StoredObservation[],
  head: (column: StoredColumn) => string,
): { headers: string[]; rows: TableRow[] } {
  const used: StoredColumn[] = [];
  let column: StoredColumn;
  for (column in COLUMNS) {
    const read: Read = COLUMNS[column];
    if (rows.some((row) => read(row) !== null)) used.push(column);
  }
  return {
    headers: used.map(head),
    rows: rows.map((row) => ({ cells: used.map((name) => COLUMNS[name](row)), observation: row })),
  };
}
