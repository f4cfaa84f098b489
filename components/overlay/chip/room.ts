import { isElement } from '../base/dom';
import { isOurs } from '../base/host';
import { anchorIn } from './anchor';
import { type ChipForm, type ChipWidths, partsOf } from './chip';
import type { ChipModel } from './chip-model';

/** Width of a character of a chip's text and of what surrounds the text, in px (12 px text). */
const CHARACTER = 7;
const AROUND = 8 + 16;
const GAP = 6;
const MARK = 8 + 20;

/** A chip's width in one form, in px, margin included; a little generous. */
export function chipWidth(form: ChipForm, widths: ChipWidths, models: readonly ChipModel[]): number {
  if (form === 'mark') return MARK;
  if (form === 'full') {
    const gap = widths.cost > 0 && widths.word > 0 ? GAP : 0;
    return AROUND + gap + (widths.cost + widths.word) * CHARACTER;
  }
  const longest = Math.max(0, ...models.map((model) => partsOf(model, form).join('').length));
  return AROUND + longest * CHARACTER;
}

/**
 * The free width of a cell that doesn't grow with what it holds.
 * @returns px left beside the text; Infinity when the cell grows (a table column) or nothing is laid out
 */
export function roomIn(cell: Element): number {
  const box = cell.getBoundingClientRect();
  if (box.width === 0) return Number.POSITIVE_INFINITY;
  if (grows(cell)) return Number.POSITIVE_INFINITY;
  const anchor = anchorIn(cell);
  const style = getComputedStyle(anchor);
  const padding = Number.parseFloat(style.paddingInlineStart) + Number.parseFloat(style.paddingInlineEnd);
  return anchor.clientWidth - (padding || 0) - contentWidth(anchor);
}

/** Whether a cell belongs to a table whose columns follow their content. */
function grows(cell: Element): boolean {
  const style = getComputedStyle(cell);
  if (style.display !== 'table-cell') return false;
  const table = cell.closest('table, [role="table"], [role="grid"]');
  return !table || getComputedStyle(table).tableLayout !== 'fixed';
}

/** Width of what an element holds, without our chip: the sum of its lines' widest extent. */
function contentWidth(element: Element): number {
  let width = 0;
  const range = element.ownerDocument.createRange();
  for (const node of element.childNodes) {
    if (isOurs(node)) continue;
    range.selectNode(node);
    const box = range.getBoundingClientRect();
    const scroll = isElement(node) ? node.scrollWidth : 0;
    width += Math.max(box.width, scroll);
  }
  return width;
}
