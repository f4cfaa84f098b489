import { type Controls, pagerControls } from './controls';
import { countsIn } from './digits';
import { classOf } from './elements';
import { matchesIn, outward } from './outward';
import { type PagerRange, pagerRange, rangeOf } from './pager-range';

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

/** Where nothing is called a pager: how far out and how many elements are looked at for a line with a range of rows. */
const NEAR = 2;
const MAX_LINES = 200;

/** Text, with words set off in it at most. */
const isLine = (element: Element): boolean =>
  element.childElementCount <= 6 && [...element.children].every((child) => child.childElementCount === 0);

/**
 * The pager that belongs to a table: inside it, or beside it as far out as no other table is. One that isn't called so
 * is known by the range of rows it says, if so many are there.
 * @param root the table
 * @param others roots of the other tables of the page
 * @param rows how many rows are there
 * @returns null when the table has none
 */
export function findPager(root: Element, others: readonly Element[], rows: number): Pager | null {
  for (const elements of outward(root, others, MAX_CLIMB)) {
    const read = pagersIn(elements).map(readPager);
    const best =
      read.find((one) => one.range && one.next) ??
      read.find((one) => one.next) ??
      read.find((one) => one.range) ??
      read.find((one) => one.previous);
    if (best) return { ...best, range: best.range ?? read.find((one) => one.range)?.range ?? null };
  }
  for (const elements of outward(root, others, NEAR)) {
    const lines = matchesIn(elements, '*').slice(-MAX_LINES).filter(isLine);
    for (const line of lines) {
      const range = rangeOf(line.textContent ?? '', rows);
      if (range) return { ...controlsAround(line, elements), range, page: null };
    }
  }
  return null;
}

/** The nearest controls out from a text, up to what stands beside the table. */
function controlsAround(text: Element, beside: readonly Element[]): Controls {
  let at: Element | null = text;
  for (; at; at = beside.includes(at) ? null : at.parentElement) {
    const controls = pagerControls(at);
    if (controls.next) return controls;
  }
  return { next: null, previous: null };
}

function readPager(pager: Element): Pager {
  const page = currentPage(pager);
  const controls = pagerControls(pager, page);
  const found =
    textsIn(pager)
      .map(pagerRange)
      .find((range) => range !== null) ?? null;
  // The last row of the last page is the last row: if one can go on, the count was only a bound.
  const isBound = found !== null && found.total === found.to && controls.next?.enabled === true;
  const range = isBound && found ? { ...found, total: null } : found;
  return { ...controls, range, page: range ? null : page };
}
