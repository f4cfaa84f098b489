import { isOurs } from './elements';

/** Parts of a table that may hold its pager or count; its rows are many and hold neither. */
const INSIDE = ':scope > caption,:scope > tfoot';

/**
 * What lies in and around a table, from near to far: first the table itself, then at each level out what stands
 * beside it. Stops where another table lies, so that nothing is taken that may belong to that one.
 * @param root the table
 * @param others roots of the other tables of the page
 * @param climbs how many levels out to go
 * @yields the elements of one level; each is to be searched with what is in it
 */
export function* outward(root: Element, others: readonly Element[], climbs: number): Generator<Element[]> {
  const isTable = root.localName === 'table';
  yield isTable ? [...root.querySelectorAll(INSIDE)] : [root];
  let at: Element = root;
  for (let climb = 0; climb < climbs; climb++) {
    const around: ParentNode | null =
      at.parentNode && 'children' in at.parentNode ? (at.parentNode as ParentNode) : null;
    if (!around) return;
    const beside = [...around.children].filter((element) => element !== at && !isOurs(element));
    if (beside.some((element) => others.some((other) => element.contains(other)))) return;
    yield beside;
    const up = 'host' in around ? around.host : around;
    if (!isElement(up) || up.localName === 'body') return;
    at = up;
  }
}

const isElement = (node: unknown): node is Element =>
  typeof node === 'object' && node !== null && 'nodeType' in node && node.nodeType === 1;

/** All elements a selector matches among these and in them. */
export const matchesIn = (elements: readonly Element[], selector: string): Element[] =>
  elements.flatMap((element) => [
    ...(element.matches(selector) ? [element] : []),
    ...element.querySelectorAll(selector),
  ]);
