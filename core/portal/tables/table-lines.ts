import type { Tools } from './candidate';
import { classOf, isOurs } from './elements';

/** A row of a table with its own cells, as they stand. */
export interface Line {
  readonly row: Element;
  readonly cells: readonly Element[];
}

/** Whether a cell heads a column or row. */
export const isHead = (cell: Element): boolean =>
  cell.localName === 'th' || cell.getAttribute('role') === 'columnheader';

const sectionIs = (section: Element | null, tag: string, name: string): boolean =>
  section?.localName === tag || classOf(section).includes(name);
export const isHeadSection = (section: Element | null) => sectionIs(section, 'thead', 'MuiTableHead-root');
export const isFootSection = (section: Element | null) => sectionIs(section, 'tfoot', 'MuiTableFooter-root');

/** Rows of one table, those of tables inside it left out; `div` rows of MUI tables too. */
export function rowsOf(table: Element): Element[] {
  if (table.localName === 'table' && 'rows' in table) return Array.from((table as HTMLTableElement).rows);
  return [...table.querySelectorAll('.MuiTableRow-root')].filter(
    (row) => row.closest('.MuiTable-root') === table,
  );
}

/** A row's cells without what Flexmeter put there. */
export function lineOf(row: Element): Line {
  const cells: Element[] = [];
  for (let cell = row.firstElementChild; cell; cell = cell.nextElementSibling)
    if (!isOurs(cell)) cells.push(cell);
  return { row, cells };
}

/** Whether a first row of plain cells names columns: words in its cells, and numbers further down. */
function looksNaming(rows: readonly Element[], tools: Tools): boolean {
  const [first, ...below] = rows.slice(0, 6);
  const cells = first ? lineOf(first).cells : [];
  const texts = cells.map(tools.header);
  if (texts.some((text) => /\p{N}|@/u.test(text)) || texts.filter((text) => text !== '').length < 2)
    return false;
  return below.some((row) => /\p{N}/u.test(row.textContent ?? ''));
}

const hasDigits = (row: Element): boolean => /\p{N}/u.test(row.textContent ?? '');

/** How many rows at the start of a table are its header. */
export function countHeadRows(rows: readonly Element[], tools: Tools): number {
  const isSection = isHeadSection(rows[0]?.parentElement ?? null);
  let count = 0;
  for (const row of rows) {
    if (isHeadSection(row.parentElement) !== isSection) break;
    const { cells } = lineOf(row);
    // A row of sums may stand in a thead too: plain cells with numbers.
    const heads = isSection
      ? cells.some(isHead) || !hasDigits(row) || count === 0
      : cells.length > 0 && cells.every(isHead);
    if (!heads) break;
    count++;
  }
  const [first] = rows;
  return count === 0 && first && looksNaming(rows, tools) ? 1 : count;
}

/** Header lines that hold words: a line of filter boxes is none. */
export function namingLines(rows: readonly Element[], tools: Tools): Line[] {
  const lines = rows.map(lineOf);
  const worded = lines.filter(
    ({ cells, row }) => !tools.traits(row).hidden && cells.some((cell) => tools.header(cell) !== ''),
  );
  return worded.length > 0 ? worded : lines;
}
