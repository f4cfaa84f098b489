import type { GridKind } from '../grid';
import type { GridCandidate, RawRow, Tools } from './candidate';
import { isOurs, isShown, wholeAttribute } from './elements';
import { headersOf, spread } from './header-matrix';
import { looksLikeLoading } from './looks-like';
import { joinParted } from './parted-table';
import { sortOf } from './sort';
import { spanRows } from './span-rows';

type Cells = readonly Element[];
interface Line {
  readonly row: Element;
  readonly cells: Cells;
}

const isHead = (cell: Element): boolean =>
  cell.localName === 'th' || cell.getAttribute('role') === 'columnheader';
const sectionOf = (row: Element): Element | null => row.parentElement;
const inSection = (row: Element, tag: string, role: string): boolean => {
  const at = sectionOf(row);
  return at?.localName === tag || (at?.getAttribute('class') ?? '').includes(role);
};

/** Rows of one table, those of tables inside it left out; `div` rows of MUI tables too. */
function linesOf(table: Element): Line[] {
  const rows =
    'rows' in table && table.localName === 'table'
      ? [...(table as HTMLTableElement).rows]
      : [...table.querySelectorAll('.MuiTableRow-root')].filter(
          (row) => row.closest('.MuiTable-root') === table,
        );
  return rows.map((row) => ({ row, cells: [...row.children].filter((cell) => !isOurs(cell)) }));
}

/** Whether a first row of plain cells names columns: words in every cell, and numbers further down. */
function looksNaming(lines: readonly Line[], tools: Tools): boolean {
  const [first, ...rest] = lines;
  if (!first || first.cells.length < 2 || rest.length === 0) return false;
  const texts = first.cells.map((cell) => tools.header(cell));
  if (texts.some((text) => /\p{N}|@/u.test(text)) || texts.filter((text) => text !== '').length < 2)
    return false;
  return rest.slice(0, 5).some(({ cells }) => cells.some((cell) => /\p{N}/u.test(cell.textContent ?? '')));
}

function splitHead(lines: readonly Line[], tools: Tools): { head: Line[]; body: Line[] } {
  const head: Line[] = [];
  let at = 0;
  for (const line of lines) {
    const inHead = inSection(line.row, 'thead', 'MuiTableHead-root');
    const isAllHeads = line.cells.length > 0 && line.cells.every(isHead);
    const before = head.length === at;
    if (
      !before ||
      !(inHead
        ? line.cells.some(isHead) || !/\p{N}/u.test(line.row.textContent ?? '') || head.length === 0
        : isAllHeads)
    )
      break;
    if (!inHead && head.length > 0 && inSection(head[0]?.row ?? line.row, 'thead', 'MuiTableHead-root'))
      break;
    head.push(line);
    at++;
  }
  if (head.length === 0 && looksNaming(lines, tools) && lines[0]) head.push(lines[0]);
  return { head, body: lines.slice(head.length) };
}

/** Header lines that hold words: a line of filter boxes is none. */
const naming = (head: readonly Line[], tools: Tools): Line[] => {
  const worded = head.filter(
    ({ cells, row }) => !tools.traits(row).hidden && cells.some((cell) => tools.header(cell) !== ''),
  );
  return worded.length > 0 ? worded : [...head];
};

/** A row of one cell over the whole width is a message, a spacer or an opened detail, unless it opens rows below it. */
const isGroupHeading = (row: Element): boolean =>
  row.querySelector('table') === null &&
  row.querySelector('[aria-expanded]:not([aria-haspopup]),th[scope=rowgroup]') !== null;

function readTable(kind: GridKind, table: Element, tools: Tools): GridCandidate | null {
  const lines = linesOf(table);
  if (lines.length === 0) return null;
  const { head, body } = splitHead(lines, tools);
  const named = naming(head, tools);
  const grid = spread(named.map((line) => line.cells));
  const all = headersOf(grid, tools.header);
  const width = all.length > 0 ? all.length : Math.max(...body.map((line) => line.cells.length), 0);
  const shown = shownColumns(grid, width, tools);
  const headers = shown.map((x) => all[x] ?? '');
  const text = headers.join('\n');
  const sections = new Map<Element | null, number>();
  const rows: RawRow[] = [];
  let busy = false;
  for (const { row, cells } of spanRows(body, width)) {
    const section = sections.get(sectionOf(row)) ?? sections.size;
    sections.set(sectionOf(row), section);
    if (tools.traits(row).hidden || row.getAttribute('aria-hidden') === 'true') continue;
    const own = [...row.children].filter((cell) => !isOurs(cell));
    if (own.length === 0) continue;
    if (own.length === 1 && width > 1 && !isGroupHeading(row)) {
      busy ||= looksLikeLoading(row.textContent ?? '');
      continue;
    }
    if (own.length > 1 && own.every(isHead) && headersOf([own], tools.header).join('\n') === text) continue;
    const footer =
      inSection(row, 'tfoot', 'MuiTableFooter-root') || inSection(row, 'thead', 'MuiTableHead-root');
    const at = wholeAttribute(row, 'aria-rowindex');
    const elements = shown.length === cells.length ? cells : shown.map((x) => cells[x] ?? null);
    rows.push({ element: row, elements, index: at === null ? null : at - 1 - head.length, footer, section });
  }
  const stated = wholeAttribute(table, 'aria-rowcount');
  const positions = stated !== null && stated > 0 ? stated - head.length : null;
  return {
    kind,
    root: table,
    headers,
    rows,
    positions,
    sort: sortOf(
      named.flatMap((line) => line.cells),
      tools,
    ),
    busy,
  };
}

/** Columns a person sees; all of them when the whole header is hidden (cards on a narrow screen). */
function shownColumns(grid: readonly (readonly (Element | null)[])[], width: number, tools: Tools): number[] {
  const all = Array.from({ length: width }, (_, x) => x);
  const last = grid.at(-1) ?? [];
  const shown = all.filter((x) => {
    const cell = last[x];
    return !cell || !tools.traits(cell).hidden;
  });
  return shown.length > 0 ? shown : all;
}

/** Reads table elements, puts header and body tables together, and leaves out those that only lay out the page. */
export function readTables(kind: GridKind, tables: readonly Element[], tools: Tools): GridCandidate[] {
  const read = tables
    .filter((table) => !/^(?:presentation|none)$/.test(table.getAttribute('role') ?? ''))
    .filter((table) => !(table.querySelector('table') && !table.querySelector('th')) && isShown(table))
    .map((table) => readTable(kind, table, tools))
    .filter((candidate) => candidate !== null);
  return joinParted(read).filter((one) => one.headers.filter((header) => header !== '').length > 1);
}
