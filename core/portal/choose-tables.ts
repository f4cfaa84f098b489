import type { Taught } from '@/core/messages/map';
import type { PageKind } from '@/core/model/capture';
import { type ColumnHints, type Columns, understandColumns } from './columns';
import type { Grid } from './grid';
import { saidRows } from './read-table';
import { fulfils, mayFulfil, SIDE_SIGNATURES, SIGNATURES } from './signatures';
import { applyTaught, tableId } from './teach';
import { hasUnseenColumns } from './unseen-columns';

/** Rows looked at to understand the columns. */
const LOOKED_AT = 300;

/** A table with what its columns mean. */
export interface Understood {
  readonly grid: Grid;
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
  readonly others: readonly Understood[];
}

/** What the columns of a table mean, by its words or as the admin taught. */
export function understand(
  grid: Grid,
  page: PageKind | null,
  path: string,
  taught: readonly Taught[],
  hints: ColumnHints,
): Understood {
  const rows = saidRows(grid).filter((row) => row.role !== 'total');
  const columns = understandColumns(
    grid.headers,
    rows.slice(0, LOOKED_AT).map((row) => row.cells),
    hints,
  );
  const known = page !== null && SIGNATURES[page].some((one) => fulfils(columns.concepts, one));
  const id = tableId(path, grid.headers);
  const answer = known ? undefined : taught.find((one) => one.id === id);
  const applied = answer && applyTaught(answer, grid, hints.language, hints.today);
  return { grid, columns: applied?.ok ? { ...columns, concepts: applied.concepts } : columns };
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
        ({ grid, columns }) =>
          hasUnseenColumns(grid) && SIGNATURES[page].some((one) => mayFulfil(columns.concepts, one)),
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
    others: [...left],
  };
}

/** By days rather than periods, totals rather than versions; then the most columns, the most rows, the first. */
function best(tables: readonly Understood[]): Understood | null {
  const rank = ({ grid, columns: { concepts } }: Understood): number =>
    (concepts.some((one) => one === 'week' || one === 'dayUsed') ? 1e9 : 0) -
    (concepts.includes('version') ? 1e8 : 0) +
    concepts.filter((one) => one !== null).length * 1e6 +
    grid.rows.length;
  let found: Understood | null = null;
  for (const one of tables) if (!found || rank(one) > rank(found)) found = one;
  return found;
}
