import { isElement, isWrittenText } from '../base/dom';
import { isOurs } from '../base/host';

const CONTROLS = 'a,button,input,select,textarea,label,[role="button"],[role="link"],[tabindex]';

/**
 * The element of a cell at whose end a chip stands beside the text: the cell itself, or the one block that
 * fills it (a chip after that block would fall onto a second line).
 */
export function anchorIn(cell: Element): Element {
  let at = cell;
  for (let depth = 0; depth < 6; depth += 1) {
    const inner = onlyBlock(at);
    if (!inner) return at;
    at = inner;
  }
  return at;
}

function onlyBlock(element: Element): Element | null {
  const column = isColumn(getComputedStyle(element));
  let only: Element | null = null;
  for (const node of element.childNodes) {
    if (isOurs(node)) continue;
    if (isWrittenText(node)) return null;
    if (!isElement(node) || !node.textContent?.trim()) continue;
    const style = getComputedStyle(node);
    if (style.display === 'none' || style.position === 'absolute') continue;
    // Several blocks below each other: the last one with text. Several beside each other: stay outside.
    if (only && !column && !isBlock(style.display)) return null;
    only = node;
  }
  if (!only || only.matches(CONTROLS) || only.shadowRoot) return null;
  const beside = isFlex(getComputedStyle(element)) && !column;
  return !beside && isBlock(getComputedStyle(only).display) ? only : null;
}

/** Whether an element lays out its parts itself, not as text. */
export const isFlex = (style: CSSStyleDeclaration): boolean => /^(inline-)?(flex|grid)$/.test(style.display);

const isColumn = (style: CSSStyleDeclaration): boolean =>
  isFlex(style) && style.flexDirection.startsWith('column');

const isBlock = (display: string): boolean => /^(block|flow-root|list-item|flex|grid)$/.test(display);
