import type { Taught } from '@/core/messages/map';
import type { PageKind } from '@/core/model/capture';
import type { TableSample } from '@/core/model/sketch';
import { type ColumnHints, type Columns, understandColumns } from './columns';
import { fulfils, mayFulfil, SIDE_SIGNATURES, SIGNATURES } from './signatures';
import { applyTaught, tableId } from './teach';

/** A table with what its columns mean. */
export interface Understood {
  readonly table: TableSample;
  readonly columns: Columns;
}

/** The tables of a page by what they are. */
export interface Chosen {
  readonly rows: Understood | null;
  /** The rows' table has columns that were not in view yet, and needed ones are among them. */
  readonly halfSeen: boolean;
  readonly lots: Understood | null;
  readonly events: Understood | null;
  readonly uses: Understood | null;
}

/** What the columns of a table mean, by its words or as the admin taught. */
export function understand(
  table: TableSample,
  page: PageKind | null,
  path: string,
  taught: readonly Taught[],
  hints: ColumnHints,
): Understood {
  const columns = understandColumns(
    table.headers,
    table.rows.map((row) => row.cells),
    hints,
  );
  const known = page !== null && SIGNATURES[page].some((one) => fulfils(columns.concepts, one));
  const id = tableId(path, table.headers);
  const answer = known ? undefined : taught.find((one) => one.id === id);
  const applied = answer && applyTaught(answer, table, hints.language, hints.today);
  return { table, columns: applied?.ok ? { ...columns, concepts: applied.concepts } : columns };
}

/** Which table of a page is which. The rows' table is the one that says most. */
export function chooseTables(tables: readonly Understood[], page: PageKind): Chosen {
  const left = new Set(tables);
  const whole = best(
    tables.filter(({ columns }) => SIGNATURES[page].some((one) => fulfils(columns.concepts, one))),
  );
  const rows =
    whole ??
    best(
      tables.filter(
        ({ table, columns }) =>
          table.unseen && SIGNATURES[page].some((one) => mayFulfil(columns.concepts, one)),
      ),
    );
  if (rows) left.delete(rows);
  const side = (name: keyof typeof SIDE_SIGNATURES): Understood | null => {
    if (page !== 'balances' && page !== 'summary') return null;
    const found = best([...left].filter(({ columns }) => fulfils(columns.concepts, SIDE_SIGNATURES[name])));
    if (found) left.delete(found);
    return found;
  };
  return {
    rows,
    halfSeen: rows !== whole,
    lots: side('lots'),
    events: side('events'),
    uses: side('uses'),
  };
}

/** By days rather than periods, totals rather than versions; then the most columns, the most rows, the first. */
function best(tables: readonly Understood[]): Understood | null {
  const rank = ({ table, columns: { concepts } }: Understood): number =>
    (concepts.some((one) => one === 'week' || one === 'dayUsed') ? 1e9 : 0) -
    (concepts.includes('version') ? 1e8 : 0) +
    concepts.filter((one) => one !== null).length * 1e6 +
    table.size;
  let found: Understood | null = null;
  for (const one of tables) if (!found || rank(one) > rank(found)) found = one;
  return found;
}
