import type { Grid, GridRow } from '../grid';
import { placeRows } from './place-rows';
import { textOf } from './row-text';
import { agrees, sameHeaders } from './same-rows';

const isUncounted = (row: GridRow): boolean => row.role === 'part' || row.role === 'total';

/** A reading that begins with this look: rows of a later page of unknown size stand where the page puts them. */
const begun = (now: Grid): Grid => (now.next?.enabled ? { ...now, pageSize: now.rows.length } : now);

/** What was seen of a row before fills what is not in the DOM now. */
function newest(before: GridRow | undefined, now: GridRow): GridRow {
  if (!before || before.role === 'skeleton') return now;
  if (now.role === 'skeleton') return before;
  const cells = now.cells.includes(null)
    ? now.cells.map((text, x) => text ?? before.cells[x] ?? null)
    : now.cells;
  // At the edge of a window a part looks like any row: what was told with its neighbours in view stays.
  // So does what a cell now out of view told: that a row named like a sum is a person's.
  const isTold =
    (now.role === 'data' && (before.role === 'part' || before.role === 'group')) ||
    (now.role === 'total' && before.role === 'data' && now.cells.includes(null));
  if (!isTold) return { ...now, cells };
  return {
    ...now,
    cells,
    role: before.role,
    ...(before.parent === undefined ? {} : { parent: before.parent }),
  };
}

/** Parts whose group row was out of view when they were seen find it among all rows. */
function withParents(rows: readonly GridRow[]): GridRow[] {
  let group: number | null = null;
  let last = -1;
  return rows.map((row) => {
    if (row.index !== last + 1) group = null;
    last = row.index;
    if (row.role === 'group') group = row.index;
    else if (row.role === 'data') group = null;
    return row.role === 'part' && (row.parent ?? null) === null && group !== null
      ? { ...row, parent: group }
      : row;
  });
}

/** Whether the page says itself that rows are in another order or of another set than before. */
function isAnother(before: Grid, now: Grid): boolean {
  if (before.kind !== now.kind || !sameHeaders(before, now)) return true;
  if (before.context !== now.context || (before.sort ?? '') !== (now.sort ?? '')) return true;
  return before.rowsStated !== null && now.rowsStated !== null && count(now) < count(before);
}

/** Rows the page numbers, or says it has. */
const count = (grid: Grid): number => grid.positions ?? grid.rowsStated ?? 0;

/** A list that loads more as it is scrolled says more each time; a pager that does has other rows. */
const hasGrown = (before: Grid, now: Grid): boolean =>
  before.rowsStated !== null && now.rowsStated !== null && count(now) > count(before);

/**
 * Whether rows said to be new are all ones seen elsewhere before: the pager already names the next page while the
 * rows of the last one are still shown.
 */
function isStale(before: Grid, placed: readonly GridRow[]): boolean {
  const known = new Set(before.rows.map(textOf));
  return placed.length > 0 && placed.every((row) => row.role !== 'skeleton' && known.has(textOf(row)));
}

/**
 * Adds what is in view now to the rows seen so far: the newest text wins, rows out of view stay. Starts anew (returns
 * `now`) when it is another table, or when anything says its rows are of another order, team or period: other
 * headers, sort, context or count, or rows that contradict those seen at their place. Never mixes two of them.
 * @param before what was seen so far; null: nothing
 * @param now one look (see `findGrids`); set `context` on it where the team and period are known, so that a change of
 *   them is seen even when no row is in both looks
 */
export function accumulate(before: Grid | null, now: Grid): Grid {
  if (!before || isAnother(before, now)) return begun(now);
  const placed = placeRows(before, now);
  if (!placed || !agrees(before.rows, placed)) return begun(now);
  const seen = new Set(before.rows.map((row) => row.index));
  const overlaps = placed.some((row) => seen.has(row.index));
  if (!overlaps && isStale(before, placed)) return { ...before, busy: true };
  if (hasGrown(before, now) && (!overlaps || now.next || now.previous)) return begun(now);
  if (before.root !== now.root && !overlaps && now.context === undefined) return begun(now);
  const rows = new Map(before.rows.map((row) => [row.index, row]));
  for (const row of placed) rows.set(row.index, newest(rows.get(row.index), row));
  const inView = new Set(placed.map((row) => row.index));
  const merged = withParents(
    [...rows.values()]
      // A placeholder or loose sum seen before is no row of its own once it has gone from view.
      .filter(
        (row) => inView.has(row.index) || (row.role === 'total' ? row.numbered : row.role !== 'skeleton'),
      )
      .toSorted((a, b) => a.index - b.index),
  );
  const positions = now.positions ?? null;
  return {
    ...now,
    pageSize: (now.next?.enabled ? now.rows.length : before.pageSize) ?? null,
    headers: now.headers.map((header, x) => header || (before.headers[x] ?? '')),
    rows: merged,
    rowsStated:
      positions === null ? now.rowsStated : Math.max(positions - merged.filter(isUncounted).length, 0),
  };
}
