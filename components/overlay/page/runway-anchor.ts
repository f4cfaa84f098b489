import { deepRoots } from '@/core/portal/deep';
import { means } from '@/core/portal/vocabulary';
import { isWrittenText } from '../base/dom';

/** A label is short; prose that mentions tokens is none. */
const LONGEST = 60;

/**
 * Where the balance's chips stand: the label of the tokens available, else the page's heading.
 * Nothing is read here; figures come from the capture.
 */
export function runwayAnchor(document: Document): Element | null {
  for (const root of deepRoots(document)) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const label = walker.currentNode.parentElement;
      const text = walker.currentNode.nodeValue ?? '';
      if (!label || text.length > LONGEST || !isWrittenText(walker.currentNode)) continue;
      if (means(text, 'tokensAvailable') && isLabel(label)) return label;
    }
  }
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
