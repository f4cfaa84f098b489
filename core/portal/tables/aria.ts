import type { Recogniser } from './candidate';
import { divRows, readDivRows } from './div-rows';
import { isShown } from './elements';

const GRIDS = '[role=grid],[role=table],[role=treegrid]';
const ROWS = '[role=row]';

const holds = (rows: readonly Element[], around: Element): number =>
  rows.filter((row) => around.contains(row)).length;

/** The nearest element around a row that holds a second one. */
function nearestOfTwo(row: Element, rows: readonly Element[]): Element | null {
  let at: Element | null = row.parentElement;
  while (at && holds(rows, at) < 2) at = at.parentElement;
  return at && at.localName !== 'body' ? at : null;
}

/** One or two rows more, a little further out, are the header beside its rows; many more are another table. */
function withHeader(inner: Element, rows: readonly Element[]): Element {
  const count = holds(rows, inner);
  let at: Element | null = inner.parentElement;
  for (let climb = 0; climb < 2 && at && at.localName !== 'body'; climb++, at = at.parentElement) {
    const more = holds(rows, at) - count;
    if (more > 2) break;
    if (more > 0) return at;
  }
  return inner;
}

/** The elements around rows that belong to no grid. */
function looseRoots(rows: readonly Element[]): Element[] {
  const roots: Element[] = [];
  for (const row of rows) {
    if (roots.some((root) => root.contains(row))) continue;
    const inner = nearestOfTwo(row, rows);
    if (inner) roots.push(withHeader(inner, rows));
  }
  return roots;
}

/** Grids told by their roles: any elements with role row, in a grid, table or treegrid, or in none. */
export const aria: Recogniser = (root, tools) => {
  const grids = [...root.querySelectorAll(GRIDS)].filter((grid) => grid.localName !== 'table');
  const rows = [...root.querySelectorAll(ROWS)].filter((row) => row.closest('table') === null);
  const loose = looseRoots(rows.filter((row) => row.closest(GRIDS) === null));
  const gridOf = new Map<Element | null, Element[]>();
  for (const row of rows) {
    const around = row.closest(GRIDS) ?? loose.find((one) => one.contains(row)) ?? null;
    const known = gridOf.get(around);
    if (known) known.push(row);
    else gridOf.set(around, [row]);
  }
  return [...grids, ...loose]
    .filter(isShown)
    .map((grid) => readDivRows('aria', grid, divRows(grid, gridOf.get(grid) ?? []), tools))
    .filter((one) => one !== null);
};
