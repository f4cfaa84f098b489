import { type Controls, pagerControls } from './controls';
import { countsIn } from './digits';
import { classOf } from './elements';
import { matchesIn, outward } from './outward';
import { type PagerRange, pagerRange } from './pager-range';

/** Everything a table's pager tells. */
export interface Pager extends Controls {
  readonly range: PagerRange | null;
  /** The page now shown, from 1; null: it doesn't say. */
  readonly page: number | null;
}

const PAGERS =
  '.MuiTablePagination-root,.MuiPagination-root,[class*="pagination" i],[class*="pager" i],nav[aria-label*="pag" i],[role=navigation][aria-label*="pag" i],[data-testid*="pagination" i]';
const CURRENT = '[aria-current=true],[aria-current=page],[aria-selected=true],[class]';
const MAX_CLIMB = 6;
const MAX_LEAVES = 80;

/** Outermost pagers among elements. */
const pagersIn = (elements: readonly Element[]): Element[] => {
  const found = matchesIn(elements, PAGERS);
  return found.filter((one) => !found.some((other) => other !== one && other.contains(one)));
};

/** Short texts of a pager, each as its own element shows it; choices of the page size left out. */
function textsIn(pager: Element): string[] {
  const whole = pager.querySelector('.MuiTablePagination-displayedRows');
  if (whole) return [whole.textContent ?? ''];
  const texts: string[] = [];
  for (const element of [pager, ...pager.querySelectorAll('*')]) {
    if (texts.length >= MAX_LEAVES) break;
    if (element.closest('select,button,a,[role=combobox],[role=button],[aria-haspopup],[role=listbox]'))
      continue;
    const text = element.textContent ?? '';
    if (text.length < 120 && !element.querySelector('select,button,[role=combobox],[role=button]'))
      texts.push(text);
  }
  return texts;
}

const isCurrent = (element: Element): boolean =>
  ['true', 'page'].includes(element.getAttribute('aria-current') ?? '') ||
  element.getAttribute('aria-selected') === 'true' ||
  /(?:^|[\s_-])(?:active|selected|current)(?:$|\s)/i.test(classOf(element));

function currentPage(pager: Element): number | null {
  for (const element of pager.querySelectorAll(CURRENT)) {
    if (!isCurrent(element)) continue;
    const counts = /^\s*\p{Nd}{1,6}\s*$/u.test(element.textContent ?? '')
      ? countsIn(element.textContent ?? '', 1)
      : null;
    if (counts?.[0]) return counts[0];
  }
  for (const text of textsIn(pager)) {
    const [page = 0, pages = 0] = countsIn(text, 2) ?? [];
    if (page >= 1 && pages >= page) return page;
  }
  return null;
}

/**
 * The pager that belongs to a table: inside it, or beside it as far out as no other table is.
 * @param root the table
 * @param others roots of the other tables of the page
 * @returns null when the table has none
 */
export function findPager(root: Element, others: readonly Element[]): Pager | null {
  for (const elements of outward(root, others, MAX_CLIMB)) {
    const read = pagersIn(elements).map(readPager);
    const best =
      read.find((one) => one.range && one.next) ??
      read.find((one) => one.next) ??
      read.find((one) => one.range);
    if (best) return { ...best, range: best.range ?? read.find((one) => one.range)?.range ?? null };
  }
  return null;
}

function readPager(pager: Element): Pager {
  const controls = pagerControls(pager);
  const found =
    textsIn(pager)
      .map(pagerRange)
      .find((range) => range !== null) ?? null;
  // The last row of the last page is the last row: if one can go on, the count was only a bound.
  const isBound = found !== null && found.total === found.to && controls.next?.enabled === true;
  const range = isBound && found ? { ...found, total: null } : found;
  return { ...controls, range, page: range ? null : currentPage(pager) };
}
