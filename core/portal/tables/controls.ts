import { countsIn } from './digits';
import { classOf, isHtml } from './elements';
import { includesWord } from './words';

export interface Control {
  readonly element: HTMLElement;
  readonly enabled: boolean;
}

export interface Controls {
  readonly next: Control | null;
  readonly previous: Control | null;
}

type Direction = 'next' | 'previous' | 'end' | 'page' | null;

const CLICKABLE = 'button,a[href],a[role],[role=button],[role=link],li[class*=next],li[class*=prev]';

/** What a control says it does: by its own attributes, then its words, then its arrow. */
function directionOf(element: Element): Direction {
  const action = element.getAttribute('data-mui-pagination-action') ?? element.getAttribute('rel') ?? '';
  if (action === 'next') return 'next';
  if (action === 'previous' || action === 'prev') return 'previous';
  if (action === 'first' || action === 'last') return 'end';
  const text = (element.textContent ?? '').trim();
  if (/^\p{Nd}{1,6}$/u.test(text)) return 'page';
  const label = [element.getAttribute('aria-label'), element.getAttribute('title'), text].join(' ');
  const isNext = includesWord('next', label);
  if (!isNext && includesWord('end', label)) return 'end';
  if (includesWord('previous', label)) return 'previous';
  if (isNext) return 'next';
  const names = `${classOf(element)} ${element.getAttribute('data-testid') ?? ''} ${element.id}`;
  if (/(?:^|[\s_-])(?:first|last)(?:$|[\s_-]|page|button)/i.test(names)) return 'end';
  if (/(?:^|[\s_-])(?:prev|previous)(?:$|[\s_-]|page|button)/i.test(names)) return 'previous';
  if (/(?:^|[\s_-])next(?:$|[\s_-]|page|button)/i.test(names)) return 'next';
  if (/^[«⟪⏮]$|^<<$/.test(text) || /^[»⟫⏭]$|^>>$/.test(text)) return 'end';
  if (/^[‹<←⟨◀]$/.test(text)) return 'previous';
  if (/^[›>→⟩▶]$/.test(text)) return 'next';
  return null;
}

/** Whether a control can be used: neither it nor the item around it is disabled. */
export function isEnabled(element: Element): boolean {
  const around = element.closest('li') ?? element;
  return [element, around].every(
    (at) =>
      !at.hasAttribute('disabled') &&
      at.getAttribute('aria-disabled') !== 'true' &&
      !/(?:^|[\s_-])disabled(?:$|\s)/i.test(classOf(at)),
  );
}

/** Controls that say nothing are told by place: two are back and forth, four have the ends outside. */
function byPlace(silent: readonly HTMLElement[]): { next?: HTMLElement; previous?: HTMLElement } {
  const [a, b, c, d] = silent;
  if (silent.length === 2 && a && b) return { previous: a, next: b };
  if (silent.length === 4 && b && c && d) return { previous: b, next: c };
  return {};
}

/** A page's number; 0: it is none. */
const numberOf = ({ textContent }: Element): number =>
  /^\s*\p{Nd}{1,6}\s*$/u.test(textContent ?? '') ? (countsIn(textContent ?? '', 1)?.[0] ?? 0) : 0;

/** Pages with nothing but their numbers: the current one is what can't be used, or can't be clicked, else the first. */
function byNumber(pager: Element, pages: readonly HTMLElement[], current: number | null) {
  const numbers = pages.map(numberOf);
  const barred = pages.find((page) => !isEnabled(page));
  const texts = [...pager.querySelectorAll('*')].filter((one) => one.childElementCount === 0);
  const still = texts.map(numberOf).find((number) => number > 0 && !numbers.includes(number));
  const at = current ?? (barred ? numberOf(barred) : (still ?? 1));
  return { next: pages[numbers.indexOf(at + 1)], previous: pages[numbers.indexOf(at - 1)] };
}

/**
 * The controls of a pager that turn its page by one, in any language.
 * @param pager the element that holds them
 * @param current the page now shown, where it says so
 */
export function pagerControls(pager: Element, current: number | null = null): Controls {
  const all = [...pager.querySelectorAll(CLICKABLE)]
    .filter(isHtml)
    .filter(
      (element) =>
        element.getAttribute('aria-haspopup') === null && element.getAttribute('role') !== 'combobox',
    );
  const known = all.map((element) => ({ element, direction: directionOf(element) }));
  const of = (direction: Direction) => known.find((one) => one.direction === direction)?.element;
  let next = of('next');
  let previous = of('previous');
  if (!next && !previous) {
    const placed = byPlace(known.filter((one) => one.direction === null).map((one) => one.element));
    const pages = known.filter((one) => one.direction === 'page').map((one) => one.element);
    ({ next, previous } = placed.next ? placed : byNumber(pager, pages, current));
  }
  const control = (element: HTMLElement | undefined): Control | null => {
    if (!element) return null;
    const inner = element.localName === 'li' ? element.querySelector('button,a') : null;
    const target = isHtml(inner) ? inner : element;
    return { element: target, enabled: isEnabled(element) && isEnabled(target) };
  };
  return { next: control(next), previous: control(previous) };
}
