import type { GridCandidate, RawRow, Recogniser, Tools } from './candidate';
import { commonAncestor, isShown, rowsBelow } from './elements';
import { sortOf } from './sort';

interface Placed {
  readonly cell: Element;
  readonly key: string;
  readonly x: number;
  readonly y: number;
}

const MAX_LEVELS = 30;

function placed(cell: Element): Placed | null {
  const key = cell.getAttribute('data-cell-coords') ?? '';
  const match = /^\s*(-?\d{1,6})_(-?\d{1,7})\s*$/.exec(key);
  if (!match) return null;
  const x = Number(match[1]);
  return x < 0 || x > 500 ? null : { cell, key: key.trim(), x, y: Number(match[2]) };
}

/** Cells of one table: as far out from the first as no place is taken twice. */
function clusters(cells: readonly Placed[]): Placed[][] {
  let left = [...cells];
  const found: Placed[][] = [];
  while (left[0]) {
    let at: Element | null = left[0].cell;
    let cluster: Placed[] = [left[0]];
    for (let level = 0; level < MAX_LEVELS && at?.parentElement; level++) {
      at = at.parentElement;
      const around: Element = at;
      const wider = left.filter(({ cell }) => around.contains(cell));
      if (new Set(wider.map(({ key }) => key)).size < wider.length) break;
      cluster = wider;
    }
    found.push(cluster);
    const taken = new Set(cluster);
    left = left.filter((one) => !taken.has(one));
  }
  return found;
}

function readCluster(cells: readonly Placed[], tools: Tools): GridCandidate | null {
  const around = commonAncestor(cells.map(({ cell }) => cell));
  if (!around || !isShown(around)) return null;
  const root = around.closest('[role=grid],[role=table],[role=treegrid]') ?? around;
  const heads = cells.filter(({ y }) => y < 0);
  const width = Math.max(...cells.map(({ x }) => x)) + 1;
  const lowest = (x: number) => heads.filter((head) => head.x === x).toSorted((a, b) => b.y - a.y)[0]?.cell;
  const headers = Array.from({ length: width }, (_, x) => lowest(x));
  const rows = new Map<number, Placed[]>();
  for (const one of cells) if (one.y >= 0) rows.set(one.y, [...(rows.get(one.y) ?? []), one]);
  return {
    kind: 'coords',
    root,
    headers: headers.map((cell) => (cell ? tools.header(cell) : '')),
    rows: [...rows].map(([y, line]) => rowOf(y, line, width, around)),
    positions: rowsBelow(root, heads.length > 0 ? 1 : 0),
    sort: sortOf(
      heads.map(({ cell }) => cell),
      tools,
    ),
    busy: false,
  };
}

function rowOf(y: number, line: readonly Placed[], width: number, around: Element): RawRow {
  const elements: (Element | null)[] = Array.from({ length: width }, () => null);
  for (const { x, cell } of line) elements[x] = cell;
  const first = line[0]?.cell;
  const row =
    first?.closest('[role=row]') ?? (line.length > 1 ? commonAncestor(line.map(({ cell }) => cell)) : null);
  // Cells placed straight into the table share no row element: then the first cell must speak for the row.
  const holdsOthers = row ? row.contains(around) : true;
  const element = holdsOthers || !row ? first : row;
  if (!element) throw new Error('a row without a cell');
  return { element, elements, index: y, footer: false, section: 0 };
}

/** HIG tables: cells that say their place in `data-cell-coords="<column>_<row>"`, the header in row -1, in any DOM order. */
export const coords: Recogniser = (root, tools) =>
  clusters([...root.querySelectorAll('[data-cell-coords]')].map(placed).filter((one) => one !== null))
    .map((cells) => readCluster(cells, tools))
    .filter((one) => one !== null);
