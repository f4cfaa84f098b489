import type { GridCandidate } from './candidate';
import { commonAncestor } from './elements';

const named = (one: GridCandidate): boolean => one.headers.some((header) => header !== '');
const MAX_APART = 4;

/** How far an element is below another. */
function depthBelow(element: Element, around: Element): number {
  let depth = 0;
  for (let at: Element | null = element; at && at !== around; at = at.parentElement) depth++;
  return depth;
}

const isBeside = (head: GridCandidate, body: GridCandidate): Element | null => {
  const around = commonAncestor([head.root, body.root]);
  const isNear =
    around &&
    around !== head.root &&
    around !== body.root &&
    depthBelow(head.root, around) <= MAX_APART &&
    depthBelow(body.root, around) <= MAX_APART;
  return isNear ? around : null;
};

/** A body table may have a row of plain cells read as its header: give it back. */
const widthOf = (one: GridCandidate): number => one.rows[0]?.elements.length ?? one.headers.length;

/**
 * Puts together what sticky headers take apart: a table of headers only, and the table with the rows below it. A table
 * of headers only beside one that has the same headers is its clone and is left out.
 */
export function joinParted(tables: readonly GridCandidate[]): GridCandidate[] {
  const used = new Set<GridCandidate>();
  const joined = tables.map((head, i) => {
    if (used.has(head) || head.rows.length > 0 || !named(head)) return head;
    for (const body of tables.slice(i + 1)) {
      const around = isBeside(head, body);
      if (!around || body.rows.length === 0) continue;
      if (body.headers.join('\n') === head.headers.join('\n')) {
        used.add(head);
        return null;
      }
      if (named(body) || widthOf(body) !== head.headers.length) continue;
      used.add(body);
      return { ...body, root: around, headers: head.headers, sort: head.sort };
    }
    return head;
  });
  return joined.filter((one) => one !== null).filter((one) => !used.has(one));
}
