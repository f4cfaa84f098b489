import type { PageKind } from '@/core/model/capture';
import type { Period } from '@/core/model/scalars';
import { understandColumns } from '@/core/portal/columns';
import type { Grid, GridRow } from '@/core/portal/grid';
import { readTable } from '@/core/portal/read-table';
import { isWhole, saidRows } from '@/core/portal/row-texts';
import { textsOf } from '@/core/portal/table-texts';
import { day } from '@/core/units/brands';
import { dayOfIso } from '@/core/units/day';

export const isoDay = (iso: string) => dayOfIso(iso) ?? day(0);
export const TODAY = isoDay('2026-02-01');
export const PERIOD: Period = { from: isoDay('2025-10-10'), to: isoDay('2026-01-10') };

/** A row: its cells, or its cells with a role. */
export type RowSpec =
  | readonly (string | null)[]
  | { cells: readonly (string | null)[]; role: GridRow['role']; parent?: number | null };

/** A grid without a page. */
export function gridOf(headers: readonly string[], rows: readonly RowSpec[], more: Partial<Grid> = {}): Grid {
  return {
    kind: 'native',
    root: {} as Element,
    headers,
    rows: rows.map((row, index) => {
      const { cells, ...rest } = 'cells' in row ? row : { cells: row, role: 'data' as const };
      return { index, cells, elements: cells.map(() => null), ...rest };
    }),
    rowsStated: null,
    busy: false,
    scroller: null,
    next: null,
    previous: null,
    ...more,
  };
}

/** Understand and read a grid as the session does. */
export function readGrid(
  grid: Grid,
  page: PageKind,
  { language = 'en', team = 'Alpha', period = PERIOD as Period | null } = {},
) {
  const cells = saidRows(grid)
    .filter((row) => row.role !== 'total')
    .map((row) => row.cells);
  const columns = understandColumns(grid.headers, cells, { language, today: TODAY, team });
  const context = { page, period, shownPeriod: { from: TODAY, to: TODAY } };
  const reading = readTable(textsOf(grid), columns.concepts, language, TODAY, context, isWhole(grid));
  return { concepts: columns.concepts, ...reading };
}
