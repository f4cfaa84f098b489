import type { RawRow, Traits } from './candidate';
import type { CellReading } from './cell-text';
import { classOf, wholeAttribute } from './elements';
import { looksLikeAverage, looksLikeIdentity, looksLikeTotal } from './looks-like';

/** What one row shows, before the rows around it are known. */
export interface ReadRow {
  readonly raw: RawRow;
  readonly cells: readonly (string | null)[];
  readonly total: boolean;
  readonly skeleton: boolean;
  /** No cell holds text. */
  readonly blank: boolean;
  /** It can open or has opened rows below it. */
  readonly toggle: boolean;
  /** Depth it states itself, 0 for the top; null: nothing said. */
  readonly depth: number | null;
  /** Pixels its first text starts further in. */
  readonly indent: number;
  /** Ids of the row above it, and of the rows it controls. */
  readonly parentId: string | null;
}

/** No page's own class names are longer; what is longer is not worth matching. */
const MAX_CLASS = 400;
const TOTAL_CLASS =
  /(?:^|[\s_-])(?:grand-?total|sub-?total|totals?|summary|aggregat(?:e|ion))(?:-?row)?(?:$|[\s_-])/i;
const LEVEL_CLASS = /(?:^|[\s_-])(?:level|depth|indent)-(\d{1,2})(?:$|\s)/i;
const CHILD_CLASS = /(?:^|\s)[\w-]*?(?:child|sub|nested|detail)-?_{0,2}row(?:$|\s)|(?:^|\s)is-child(?:$|\s)/i;
const PARENT_IDS = ['data-parent-id', 'data-parent', 'data-tt-parent-id', 'data-parent-row'];

function depthOf(row: Element, name: string): number | null {
  const level = wholeAttribute(row, 'aria-level');
  if (level !== null) return Math.max(level - 1, 0);
  const depth = wholeAttribute(row, 'data-depth') ?? wholeAttribute(row, 'data-level');
  if (depth !== null) return Math.max(depth, 0);
  if (name === '') return null;
  const match = LEVEL_CLASS.exec(name);
  if (match) return Number(match[1]);
  return CHILD_CLASS.test(name) ? 1 : null;
}

/** How far in a cell's content starts: its own padding and that of what comes first in it. */
function indentOf(cell: Element, traits: (element: Element) => Traits): number {
  let sum = 0;
  let at: Element | null = cell;
  for (let depth = 0; at && depth < 4; depth++) {
    sum += traits(at).indent;
    const first: Element | null = at.firstElementChild;
    // Only what comes before any text of the cell moves the text.
    at = first && (first.previousSibling?.nodeValue ?? '').trim() === '' ? first : null;
  }
  return sum;
}

/** A row that is called a total and says of nobody in particular: a person may be called "Total" too. */
const isNamedTotal = (first: string | null, cells: readonly (string | null)[]): boolean =>
  first !== null &&
  (looksLikeTotal(first) || looksLikeAverage(first)) &&
  !cells.some((text) => text !== null && looksLikeIdentity(text));

/**
 * Reads one row's texts and what it says about itself.
 * @param read reader of cells (see `createCellReader`)
 */
export function readRow(
  raw: RawRow,
  read: (cell: Element) => CellReading,
  traits: (element: Element) => Traits,
): ReadRow {
  const row = raw.element;
  const name = classOf(row).slice(0, MAX_CLASS);
  const isPlain = row.attributes.length === (name === '' ? 0 : 1);
  const its = traits(row);
  let skeleton = its.skeleton || row.getAttribute('aria-busy') === 'true';
  let toggle = row.hasAttribute('aria-expanded');
  let first: string | null = null;
  let indent = 0;
  const cells: (string | null)[] = [];
  for (const element of raw.elements) {
    if (!element) {
      cells.push(null);
      continue;
    }
    const { text, skeleton: isDrawn, toggle: opens } = read(element);
    cells.push(text);
    skeleton ||= isDrawn;
    toggle ||= opens !== null;
    if (first === null && text !== '') {
      first = text;
      indent = indentOf(element, traits);
    }
  }
  return {
    raw,
    cells,
    total: raw.footer || (name !== '' && TOTAL_CLASS.test(name)) || isNamedTotal(first, cells),
    skeleton,
    blank: first === null,
    toggle,
    depth: isPlain && name === '' ? null : depthOf(row, name),
    indent,
    parentId: isPlain
      ? null
      : (PARENT_IDS.map((id) => row.getAttribute(id)).find((id) => id !== null && id !== '') ?? null),
  };
}
