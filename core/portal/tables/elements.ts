/** Whether an element is one of HTML (not of SVG), so that it can be clicked; works across frames. */
export const isHtml = (element: Element | null | undefined): element is HTMLElement =>
  element !== null && element !== undefined && element.namespaceURI === 'http://www.w3.org/1999/xhtml';

/** Whether an element is Flexmeter's own. */
export const isOurs = (element: Element): boolean => element.localName.startsWith('flexmeter-');

/** The number an attribute holds; null when it is missing or no whole number. */
export function wholeAttribute(element: Element, name: string): number | null {
  const text = element.getAttribute(name);
  return text !== null && /^-?\d{1,9}$/.test(text.trim()) ? Number(text) : null;
}

/** An element's class names as one text; '' where it has none. */
export const classOf = (element: Element | null): string => element?.getAttribute('class') ?? '';

/** Rows a table's own attribute states beyond those of its header; null where it states none. */
export function rowsBelow(table: Element, headRows: number): number | null {
  const stated = wholeAttribute(table, 'aria-rowcount');
  return stated !== null && stated > headRows ? stated - headRows : null;
}

/** The smallest element that holds all of these; null for none or elements of different trees. */
export function commonAncestor(elements: readonly Element[]): Element | null {
  const [first, ...rest] = elements;
  let at: Element | null = first ?? null;
  for (const element of rest) while (at && !at.contains(element)) at = at.parentElement;
  return at;
}

/** Whether an element is shown at all: not in a hidden tab or a closed panel. */
export function isShown(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  if (typeof element.checkVisibility === 'function') {
    if (element.checkVisibility({ visibilityProperty: true })) return true;
    // An element without a box of its own can still show what it holds.
    const isBoxless = view?.getComputedStyle(element).display === 'contents';
    return isBoxless && element.parentElement !== null && isShown(element.parentElement);
  }
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (at.hasAttribute('hidden')) return false;
    if (view?.getComputedStyle(at).display === 'none') return false;
  }
  return true;
}
