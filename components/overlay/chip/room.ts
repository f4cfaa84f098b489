import type { ChipView } from '@/core/messages/overlay-view';
import { parentAcross } from '@/core/portal/deep';
import { isElement } from '../base/dom';
import { isOurs } from '../base/host';
import { anchorIn, isFlex } from './anchor';
import { type ChipForm, type ChipGround, type ChipWidths, partsOf } from './chip';

/** Width of a character of a chip's text and of what surrounds the text, in px (12 px text). */
const CHARACTER = 7;
const AROUND = 8 + 16;
const GAP = 6;
/** A chip's height with the margins it gives up to its line, in px. */
const HEIGHT = 28;
const MARK = 8 + 20;

/** A chip's width in one form, in px, margin included; a little generous. */
export function chipWidth(form: ChipForm, widths: ChipWidths, models: readonly ChipView[]): number {
  if (form === 'mark') return MARK;
  if (form === 'full') {
    const gap = widths.cost > 0 && widths.word > 0 ? GAP : 0;
    return AROUND + gap + (widths.cost + widths.word) * CHARACTER;
  }
  const longest = Math.max(0, ...models.map((model) => partsOf(model, form).join('').length));
  return AROUND + longest * CHARACTER;
}

/**
 * The free width of a cell beside its text, in px.
 * @returns Infinity when nothing is laid out (so nothing can be cut off)
 */
export function roomIn(cell: Element): number {
  if (cell.getBoundingClientRect().width === 0) return Number.POSITIVE_INFINITY;
  const anchor = anchorIn(cell);
  const style = getComputedStyle(anchor);
  const padding = Number.parseFloat(style.paddingInlineStart) + Number.parseFloat(style.paddingInlineEnd);
  return anchor.clientWidth - (padding || 0) - contentWidth(anchor);
}

/** How a chip stands in an element: beside its other parts, and raising a line that would cut it off. */
export function groundIn(anchor: Element): ChipGround {
  const style = getComputedStyle(anchor);
  const beside = isFlex(style);
  const roomy = style.overflowY !== 'visible' && anchor.clientHeight < HEIGHT;
  if (beside) return roomy ? 'beside roomy' : 'beside';
  return roomy ? 'roomy' : '';
}

/** Whether the texts of a cell's column end at one line. */
export const isRuled = (cell: Element): boolean => /^(right|end)$/.test(getComputedStyle(cell).textAlign);

/** Whether a cell's column follows its content, taking room from the others. */
export function grows(cell: Element): boolean {
  if (getComputedStyle(cell).display !== 'table-cell') return false;
  const table = cell.closest('table, [role="table"], [role="grid"]');
  return table !== null && getComputedStyle(table).tableLayout !== 'fixed';
}

/** Whether a cell is in sight sideways: not cut off by what scrolls around it, nor by the window. */
export function inSight(cell: Element): boolean {
  const { left, right } = cell.getBoundingClientRect();
  const page = cell.ownerDocument.documentElement.clientWidth;
  if (page > 0 && (right > page + 1 || left < -1)) return false;
  for (let at = parentAcross(cell); at; at = parentAcross(at)) {
    if (getComputedStyle(at).overflowX === 'visible') continue;
    const box = at.getBoundingClientRect();
    if (right > box.right + 1 || left < box.left - 1) return false;
  }
  return true;
}

/** Width of what an element holds, without our chips. */
function contentWidth(element: Element): number {
  let width = 0;
  const range = element.ownerDocument.createRange();
  for (const node of element.childNodes) {
    if (isOurs(node)) continue;
    range.selectNode(node);
    const scroll = isElement(node) ? node.scrollWidth : 0;
    width += Math.max(range.getBoundingClientRect().width, scroll);
  }
  return width;
}
