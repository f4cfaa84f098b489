import { choicesIn } from './choices';
import { parentAcross } from './deep';
import { clean, type PageWalk, type PlacedText, walkPage } from './page-walk';
import type { Box, Sketch } from './sketch';

const TABS = '[role=tab],[role=button],[role=link],button,a';
const SELECTED =
  '[aria-selected=true],[aria-pressed=true],[aria-current]:not([aria-current=false]):not([aria-current=""]),[class*=selected i],[class*=active i]';
const HEADINGS = 'h1,h2,h3,[role=heading]';
const LINKS = 'a,button,[role=button],[role=link]';
const TITLES = 'h1,h2,[role=heading],[role=tab]';
const LOADING = '[aria-busy=true],[role=progressbar],[class*=skeleton i]';
const INERT = 'nav,[role=navigation],[role=tab],button,a,h1,h2';
/** Over or behind the page. */
const ASIDE = '[hidden],[role=dialog],dialog,[role=menu],[role=listbox]';

const MAX = 120;
/** Longer texts say nothing of team, time range or figures; what is cut is too long to be read as any. */
const LONGEST = 300;
const MAX_PRINTED = 400;
/** A box around a date is small. */
const SMALL = 160;

const textOf = (element: Element): string => clean(element.textContent ?? '').slice(0, LONGEST);

/**
 * Take down what a page says around its tables.
 * @returns the sketch, and the element of each of its leaves
 */
export function sketchPage(root: Document): { sketch: Sketch; elements: readonly Element[] } {
  const walk = walkPage(root);
  const all = (selector: string): Element[] =>
    walk.roots.flatMap((at) => [...at.querySelectorAll(selector)].filter(isShown).slice(0, MAX));
  const headings = all(HEADINGS)
    .map((element) => ({ element, text: textOf(element), level: levelOf(element) }))
    .filter(({ text }) => text !== '')
    .sort((a, b) => a.level - b.level);
  const [main] = headings;
  const { boxes, loading, boxOf } = boxesOf(walk);
  const sketch: Sketch = {
    language: root.documentElement.lang.slice(0, 35),
    leaves: walk.leaves.map(({ text, element }) => ({
      text: text.slice(0, LONGEST),
      box: boxOf.get(element) ?? -1,
      inert: element.closest(INERT) !== null,
    })),
    boxes,
    loading,
    headers: walk.headers.slice(0, 500).map((text) => text.slice(0, LONGEST)),
    choices: choicesIn(walk).map(({ label, value, options }) => ({
      label: label.slice(0, LONGEST),
      value: value.slice(0, LONGEST),
      options: options.map((option) => option.slice(0, LONGEST)),
    })),
    selected: selectedIn(all(SELECTED)),
    headings: headings.map(({ text, level }) => ({ text, level })),
    address: main ? addressNear(main.element) : null,
    links: all(LINKS).flatMap((element) =>
      [textOf(element), element.getAttribute('aria-label') ?? ''].filter(
        (text) => text !== '' && text.length <= 80,
      ),
    ),
    trail: all('[aria-label*=breadcrumb i] a').map(textOf),
    printed: printedIn(walk.leaves),
    dates: walk.roots
      .flatMap((at) => [...at.querySelectorAll<HTMLInputElement>('input[type=date]')])
      .slice(0, MAX)
      .map(({ value }) => value.slice(0, 40)),
    titles: walk.roots
      .flatMap((at) => [...at.querySelectorAll(TITLES)].slice(0, MAX))
      .map(textOf)
      .filter((text) => text.length < 80),
  };
  return { sketch, elements: walk.leaves.map(({ element }) => element) };
}

const isShown = (element: Element): boolean => element.closest(ASIDE) === null;

const levelOf = (element: Element): number =>
  Math.trunc(
    Number(element.getAttribute('aria-level') ?? /^h([1-6])$/.exec(element.localName)?.[1] ?? 2) || 2,
  );

const selectedIn = (elements: readonly Element[]): string[] => [
  ...new Set(
    elements
      .filter(
        (element) =>
          element.matches(TABS) || element.closest('nav,[role=navigation],[role=tablist]') !== null,
      )
      .map(textOf)
      .filter((text) => text !== '' && text.length <= 60),
  ),
];

/** The elements around leaves, with the run of leaves in each; an element without any is none. */
function boxesOf({ leaves, roots }: PageWalk) {
  const boxOf = new Map<Element, number>();
  const boxes: [number, number, number][] = [];
  for (const [i, { element }] of leaves.entries()) {
    let inner: [number, number, number] | null = null;
    for (let at: Element | null = element; at; at = at.parentElement) {
      const known = boxOf.get(at);
      const number = known ?? boxes.length;
      const box: [number, number, number] = boxes[number] ?? [-1, i, i + 1];
      if (known === undefined) {
        boxOf.set(at, number);
        boxes.push(box);
      }
      box[2] = i + 1;
      if (inner) inner[0] = number;
      inner = box;
    }
  }
  const loading = new Set<number>();
  for (const mark of roots.flatMap((at) => [...at.querySelectorAll(LOADING)].slice(0, 500)))
    for (let at: Element | null = mark; at; at = at.parentElement) {
      const number = boxOf.get(at);
      if (number !== undefined) loading.add(number);
    }
  return { boxes: boxes satisfies Box[], loading: [...loading], boxOf };
}

/** Texts that may hold a span of days: every one with a digit, and the small boxes around it when it is split. */
function printedIn(leaves: readonly PlacedText[]): string[] {
  const texts = new Set<string>();
  for (const { text, element } of leaves) {
    if (texts.size >= MAX_PRINTED) break;
    if (!/\p{Nd}/u.test(text) || text.length > SMALL) continue;
    texts.add(text);
    let box: Element | null = element;
    for (let climb = 0; climb < 3 && box; climb += 1, box = box.parentElement) {
      const around = clean(box.textContent ?? '');
      if (around.length > SMALL) break;
      texts.add(around);
    }
  }
  return [...texts].slice(0, MAX_PRINTED);
}

/** The one address in the small box around a heading. */
function addressNear(heading: Element): string | null {
  let box = parentAcross(heading);
  for (let climb = 0; climb < 2 && box; climb += 1, box = parentAcross(box)) {
    const found = new Set<string>();
    for (const element of [...box.querySelectorAll('*')].slice(0, 60)) {
      const text = (element.childElementCount === 0 ? (element.textContent ?? '') : '').trim();
      if (text.length <= LONGEST && /^[^\s@]+@[^\s@]+$/.test(text)) found.add(text);
    }
    const [address] = found;
    if (found.size > 0) return found.size === 1 && address ? address : null;
  }
  return null;
}
