import type { GridKind } from '../grid';
import type { GridCandidate, RawRow, Slices, Tools } from './candidate';
import { isShown, rowsBelow, wholeAttribute } from './elements';
import { headersOf, spread } from './header-matrix';
import { looksLikeLoading } from './looks-like';
import { joinParted } from './parted-table';
import { sortOf } from './sort';
import { createSpans } from './span-rows';
import {
  countHeadRows,
  isFootSection,
  isHead,
  isHeadSection,
  type Line,
  lineOf,
  namingLines,
  rowsOf,
} from './table-lines';

const ROWS_A_STEP = 500;

/** A row of one cell over the whole width is a message, a spacer or an opened detail, unless it opens rows below it. */
const isGroupHeading = (row: Element): boolean =>
  row.querySelector('table') === null &&
  row.querySelector('[aria-expanded]:not([aria-haspopup]),th[scope=rowgroup]') !== null;

/** Columns a person sees; all of them when the whole header is hidden (cards on a narrow screen). */
function shownColumns(line: readonly (Element | null)[], width: number, tools: Tools): number[] {
  const all = Array.from({ length: width }, (_, x) => x);
  const shown = all.filter((x) => {
    const cell = line[x];
    return !cell || !tools.traits(cell).hidden;
  });
  return shown.length > 0 ? shown : all;
}

/** The header said again further down, as some tables do for long lists. */
const repeats = ({ cells }: Line, headers: string, tools: Tools): boolean =>
  cells.length > 1 && cells.every(isHead) && headersOf([cells], tools.header).join('\n') === headers;

function* readTable(kind: GridKind, table: Element, tools: Tools): Slices<GridCandidate | null> {
  const all = rowsOf(table);
  const headRows = countHeadRows(all, tools);
  const named = namingLines(all.slice(0, headRows), tools);
  const matrix = spread(named.map((line) => line.cells));
  const names = headersOf(matrix, tools.header);
  const widest = () => Math.max(0, ...all.slice(0, 20).map((row) => row.childElementCount));
  const width = names.length > 0 ? names.length : widest();
  const shown = shownColumns(matrix.at(-1) ?? [], width, tools);
  const headers = shown.map((x) => names[x] ?? '');
  const headText = headers.join('\n');
  const spans = createSpans(
    width,
    table.querySelector('td[rowspan],td[colspan],tbody th[rowspan],tbody th[colspan]') !== null,
  );
  const rows: RawRow[] = [];
  let busy = false;
  let at: Element | null = null;
  let section = -1;
  let footer = false;
  let passed = 0;
  for (const row of all.slice(headRows)) {
    if (++passed % ROWS_A_STEP === 0) yield;
    if (row.parentElement !== at) {
      at = row.parentElement;
      section++;
      footer = isFootSection(at) || isHeadSection(at);
    }
    // A row that isn't drawn has no cells to reach into others, and is none that others reach over.
    if (tools.traits(row).hidden) continue;
    const line = lineOf(row);
    const cells = spans(line.cells);
    if (line.cells.length === 0 || row.getAttribute('aria-hidden') === 'true') continue;
    if (line.cells.length === 1 && width > 1 && !isGroupHeading(row)) {
      busy ||= looksLikeLoading(row.textContent ?? '');
      continue;
    }
    if (line.cells[0] && isHead(line.cells[0]) && repeats(line, headText, tools)) continue;
    const ordinal = wholeAttribute(row, 'aria-rowindex');
    rows.push({
      element: row,
      elements: shown.length === width ? cells : shown.map((x) => cells[x] ?? null),
      index: ordinal === null ? null : ordinal - 1 - headRows,
      footer,
      section,
    });
  }
  if (all.length === 0) return null;
  const positions = rowsBelow(table, headRows);
  const heads = named.flatMap((line) => line.cells);
  return { kind, root: table, headers, rows, positions, sort: sortOf(heads, tools), busy };
}

/** Reads table elements, puts header and body tables together, and leaves out those that only lay out the page. */
export function* readTables(
  kind: GridKind,
  tables: readonly Element[],
  tools: Tools,
): Slices<GridCandidate[]> {
  const data = tables
    .filter((table) => !/^(?:presentation|none)$/.test(table.getAttribute('role') ?? ''))
    .filter((table) => !(table.querySelector('table') && !table.querySelector('th')) && isShown(table));
  const read: GridCandidate[] = [];
  for (const table of data) {
    const candidate = yield* readTable(kind, table, tools);
    if (candidate) read.push(candidate);
  }
  return joinParted(read).filter((one) => one.headers.filter((header) => header !== '').length > 1);
}
