import { type Control, isEnabled } from './controls';
import { classOf, isHtml, isShown } from './elements';
import { plainWord } from './looks-like';
import { matchesIn, outward } from './outward';
import { tableWords } from './words';

const CLICKABLE = 'button,[role=button],a[href],[class*="more" i]';
const NAMED = /(?:^|[\s_-])(?:load|show|view|see|fetch)[\s_-]?more(?:$|[\s_-]|button|btn|rows)/i;
const ROWS = '[role=row],tr';
const COUNTERS = /(?:項目|件|行|项|條|条|筆|개|건)[をの를을]?\s*/g;
const MAX_CLIMB = 4;
const LONGEST = 60;

/** "Load 50 more rows (20 of 432)" as the list has it: no numbers, no brackets, no words for rows. */
function isMoreLabel(text: string): boolean {
  if (text.length === 0 || text.length > LONGEST) return false;
  const words = text
    .toLowerCase()
    .replace(/\([^()]*\)|（[^（）]*）/g, ' ')
    .replace(/[\p{N}\p{P}\p{S}]+/gu, ' ')
    .split(/\s+/)
    .filter((word) => word !== '');
  const rest = words.filter((word) => !tableWords('row').has(word));
  const bare = plainWord(rest.join(' '));
  // Written without spaces, the word for rows sticks to the others: "さらに50件を表示".
  const dense = bare.replace(COUNTERS, ' ').trim();
  const list = tableWords('more');
  const isListed = (prefix: string) =>
    [bare, dense, dense.replace(/\s+/g, '')].some((label) => list.has(prefix + label));
  // "More" alone opens a menu; "more rows" doesn't.
  return isListed('') || ((/\p{N}/u.test(text) || rest.length < words.length) && isListed('+'));
}

/** Opens a menu, unfolds a text, or leads elsewhere. */
const isOther = (element: Element): boolean =>
  element.hasAttribute('aria-haspopup') ||
  element.hasAttribute('aria-expanded') ||
  (element.localName === 'a' && !/^(?:#|javascript:)/i.test(element.getAttribute('href') ?? ''));

/** Whether it stands in a row of cells: there it is about that row. */
const isOfRow = (element: Element, root: Element): boolean => {
  const row = element.closest(ROWS);
  return row !== null && row !== root && root.contains(row) && row.children.length > 1;
};

function saysMore(element: Element): boolean {
  if (NAMED.test(`${classOf(element)} ${element.getAttribute('data-testid') ?? ''} ${element.id}`))
    return true;
  const text = (element.textContent ?? '').trim();
  return isMoreLabel(text) || isMoreLabel(element.getAttribute('aria-label') ?? '');
}

/**
 * The control below a table that has it show further rows in the same place ("Load more"), in any language.
 * @param root the table
 * @param others roots of the other tables of the page
 * @returns null when there is none; all rows may be there then
 */
export function findMore(root: Element, others: readonly Element[]): Control | null {
  const last = root.querySelector(':scope > tbody:last-of-type > tr:last-child');
  for (const elements of [last ? [last] : [], ...outward(root, others, MAX_CLIMB)])
    for (const element of matchesIn(elements, CLICKABLE)) {
      const follows = root.contains(element) || isAfter(element, root);
      if (!follows || !isHtml(element) || isOther(element) || isOfRow(element, root)) continue;
      if (!saysMore(element) || !isShown(element)) continue;
      const inner = element.querySelector<HTMLElement>('button,[role=button],a[href]') ?? element;
      return { element: inner, enabled: isEnabled(element) && isEnabled(inner) };
    }
  return null;
}

const isAfter = (element: Element, root: Element): boolean =>
  (root.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
