import { parentAcross } from '../deep';

const KNOWN =
  '.MuiDataGrid-virtualScroller,.ReactVirtualized__Grid,[data-virtuoso-scroller],[class*="virtual-scroll" i]';
/** An element of more children holds rows, not a scroller. */
const FEW = 8;
const SCROLLS = /^(?:auto|scroll|overlay)$/;

/** Whether an element can be scrolled down: its content is higher than itself. */
export function scrolls(element: Element): boolean {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  const isPage = element === element.ownerDocument.scrollingElement;
  if (!isPage && !SCROLLS.test(style?.overflowY || style?.overflow || '')) return false;
  return element.scrollHeight > element.clientHeight + 1;
}

/**
 * What would have to be scrolled to see more of a table: what the table's library names so, else the nearest
 * scrolling element in or around it, else the page.
 */
export function scrollerOf(root: Element): Element | null {
  const known = root.matches(KNOWN) ? root : root.localName === 'table' ? null : root.querySelector(KNOWN);
  if (known) return known;
  for (const child of root.children) {
    if (scrolls(child)) return child;
    const inner = child.firstElementChild;
    if (inner && child.childElementCount <= FEW && scrolls(inner)) return inner;
    if (root.childElementCount > FEW) break;
  }
  for (let at: Element | null = root; at; at = parentAcross(at)) if (scrolls(at)) return at;
  return null;
}
