import type { GridKind } from '../grid';
import type { GridCandidate, RawRow, Tools } from './candidate';
import { classOf, isOurs, rowsBelow, wholeAttribute } from './elements';
import { headersOf, spread } from './header-matrix';
import { joinRowParts } from './join-row-parts';
import { placesOf } from './row-places';
import { sortOf } from './sort';

const CELL =
  '[role=gridcell],[role=cell],[role=rowheader],[role=columnheader],td,th,[aria-colindex],[col-id]';
const HEAD_CELL = '[role=columnheader],th[scope=col]';
const HEADED = /(?:^|[\s_-])(?:header|head|thead)(?:row|-row)?|headerrow/i;
const FOOTED = /(?:^|[\s_-])(?:footer|tfoot)/i;

/** Rows of a grid made of divs: not those that only wrap other rows, nor those of a grid inside it. */
export function divRows(root: Element, all: readonly Element[]): Element[] {
  return all.filter((row, i) => {
    const next = all[i + 1];
    return !(next && row.contains(next)) && row !== root;
  });
}

/** The cells of a row of divs, whatever they are called. */
function divCells(row: Element): Element[] {
  const direct = [...row.children].filter(
    (cell) => !isOurs(cell) && cell.getAttribute('aria-hidden') !== 'true',
  );
  const marked = direct.filter((cell) => cell.matches(CELL));
  if (marked.length > 0) return marked;
  const deeper = [...row.querySelectorAll(CELL)].filter(
    (cell) => cell.parentElement?.closest(`${CELL},[role=row]`) === row,
  );
  if (deeper.length > 0) return deeper;
  const [only] = direct;
  return direct.length === 1 && only && only.children.length > 1
    ? [...only.children].filter((cell) => !isOurs(cell))
    : direct;
}

function isHeader(row: Element, cells: readonly Element[]): boolean {
  if (cells.length === 0) return false;
  if (cells.every((cell) => cell.matches(HEAD_CELL) || cell.localName === 'th')) return true;
  if (cells.some((cell) => cell.matches('[role=gridcell],[role=cell],[role=rowheader],td'))) return false;
  return HEADED.test(classOf(row)) || HEADED.test(classOf(row.parentElement));
}

/** The first row when nothing marks a header: words in each cell, and numbers in rows below. */
function isNaming(row: readonly Element[], below: readonly (readonly Element[])[]): boolean {
  const words = row.filter((cell) => (cell.textContent ?? '').trim() !== '');
  const hasNumbers = (cells: readonly Element[]) =>
    cells.some((cell) => /\p{N}|@/u.test(cell.textContent ?? ''));
  return words.length > 1 && !hasNumbers(row) && below.slice(0, 5).some(hasNumbers);
}

const columnOf = (cell: Element, i: number): number => {
  const stated = wholeAttribute(cell, 'aria-colindex');
  return stated === null ? i : stated - 1;
};

/** Cells by column: as they say themselves, else as they stand. */
function byColumn(cells: readonly Element[], width: number): (Element | null)[] {
  const line: (Element | null)[] = Array.from({ length: width }, () => null);
  let at = 0;
  for (const cell of cells) {
    const x = columnOf(cell, at);
    if (x >= 0 && x < width) line[x] = cell;
    at = x + Math.max(wholeAttribute(cell, 'aria-colspan') ?? 1, 1);
  }
  return line;
}

/**
 * Reads a grid whose rows are elements of any kind.
 * @param rows its rows in DOM order, the header's too
 * @returns null when no row can be its header
 */
export function readDivRows(
  kind: GridKind,
  root: Element,
  rows: readonly Element[],
  tools: Tools,
): GridCandidate | null {
  const lines = joinRowParts(
    rows
      .map((row) => ({ row, cells: divCells(row) }))
      .filter(({ cells, row }) => cells.length > 0 && !tools.traits(row).hidden),
  );
  let heads = lines.filter(({ row, cells }) => isHeader(row, cells));
  const [first] = lines;
  if (
    heads.length === 0 &&
    first &&
    isNaming(
      first.cells,
      lines.slice(1).map(({ cells }) => cells),
    )
  )
    heads = [first];
  if (heads.length === 0) return null;
  const named = heads.filter(({ cells }) => cells.some((cell) => tools.header(cell) !== ''));
  const body = lines.filter((line) => !heads.includes(line));
  const widest = Math.max(...lines.flatMap(({ cells }) => cells.map((cell, i) => columnOf(cell, i) + 1)));
  const width = Math.min(Math.max(wholeAttribute(root, 'aria-colcount') ?? 0, widest), 500);
  const single = named.length <= 1;
  const matrix = single
    ? named.map(({ cells }) => byColumn(cells, width))
    : spread(named.map(({ cells }) => cells));
  const headers = headersOf(matrix, tools.header);
  while (headers.length < width) headers.push('');
  const headRows = Math.max(0, ...heads.map(({ row }) => wholeAttribute(row, 'aria-rowindex') ?? 0));
  const places = placesOf(
    body.map(({ row }) => row),
    headRows,
  );
  const read: RawRow[] = body.map(({ row, cells }, i) => ({
    element: row,
    elements: byColumn(cells, width),
    index: places[i] ?? null,
    footer: FOOTED.test(classOf(row)) || FOOTED.test(classOf(row.parentElement)),
    section: 0,
  }));
  return {
    kind,
    root,
    headers,
    rows: read,
    positions: rowsBelow(root, headRows),
    sort: sortOf(
      heads.flatMap(({ cells }) => cells),
      tools,
    ),
    busy: false,
  };
}
