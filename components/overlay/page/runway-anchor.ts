import { deepRoots } from '@/core/portal/deep';

/**
 * Where the balance's chips stand: the label of the tokens available, else the page's heading.
 * @param labels elements that name the tokens available
 */
export function runwayAnchor(document: Document, labels: readonly Element[]): Element | null {
  const label = labels.find(isLabel);
  if (label) return label;
  for (const root of deepRoots(document)) {
    const heading = [...root.querySelectorAll('h1,h2,[role="heading"]')].find(isLabel);
    if (heading) return heading;
  }
  return null;
}

const NOT_LABELS =
  'table,[role="table"],[role="grid"],svg,script,style,template,noscript,select,option,button,a';

const isLabel = (element: Element): boolean =>
  !element.closest(NOT_LABELS) &&
  (element.checkVisibility?.() ?? true) &&
  (element.textContent ?? '').trim() !== '';
