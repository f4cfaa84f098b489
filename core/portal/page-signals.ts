import { fold } from '@/core/units/fold';
import { clean, type PageText } from './page-text';

/** What a page shows of itself. */
export interface PageSignals {
  /** Texts of tabs, links and buttons shown as selected. */
  readonly selected: readonly string[];
  /** Headings, the first of the highest rank first. */
  readonly headings: readonly { readonly text: string; readonly element: Element; readonly level: number }[];
  readonly title: string;
  readonly headers: readonly string[];
  /** Words of the ways back to where this page was opened from. */
  readonly back: readonly string[];
}

const TABS = '[role=tab],[role=button],[role=link],button,a';
const SELECTED =
  '[aria-selected=true],[aria-pressed=true],[aria-current]:not([aria-current=false]):not([aria-current=""]),[class*=selected i],[class*=active i]';
const HEADINGS = 'h1,h2,h3,[role=heading]';
const MAX = 120;

const BACK =
  /^(?:[←‹<«⟵]|arrow_back|back|zuruck|retour|volver|atras|indietro|torna|voltar|戻る|뒤로|返回|wstecz|powrot|zpet|tillbaka|tilbage|tilbake|terug|takaisin|назад|vissza|geri)/;
const BACK_LAST = /(?:に戻る|戻る|へ戻る|돌아가기)$/;

/** Collect what says which page this is; a bounded number of elements, no table rows. */
export function signalsOf(page: PageText, root: Document): PageSignals {
  const all = (selector: string): Element[] =>
    page.roots.flatMap((at) => [...at.querySelectorAll(selector)].filter(isShown).slice(0, MAX));
  const selected = all(SELECTED)
    .filter((element) => element.matches(TABS) || element.closest('nav,[role=navigation],[role=tablist]'))
    .map((element) => clean(element.textContent ?? ''))
    .filter((text) => text !== '' && text.length <= 60);
  const headings = all(HEADINGS).map((element) => ({
    text: clean(element.textContent ?? ''),
    element,
    level: Number(element.getAttribute('aria-level') ?? /^h([1-6])$/.exec(element.localName)?.[1] ?? 2),
  }));
  return {
    selected: [...new Set(selected)],
    headings: headings.filter(({ text }) => text !== '').sort((a, b) => a.level - b.level),
    title: root.title,
    headers: page.headers,
    back: [
      ...all('a,button,[role=button],[role=link]').flatMap(backText),
      ...all('[aria-label*=breadcrumb i] a').map((element) => clean(element.textContent ?? '')),
    ],
  };
}

/** Not in a dialog or hidden panel: those lie over or behind the page. */
const isShown = (element: Element): boolean =>
  element.closest('[hidden],[role=dialog],dialog,[role=menu],[role=listbox]') === null;

/** What a way back says; none when the element is no way back. */
function backText(element: Element): string[] {
  const texts = [clean(element.textContent ?? ''), element.getAttribute('aria-label') ?? ''];
  return texts.filter((text) => text.length <= 80 && (BACK.test(fold(text)) || BACK_LAST.test(text)));
}
