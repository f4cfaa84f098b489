import { render } from 'preact';
import type { Translate } from '@/components/text/translate';
import { Brief, teamName } from './Brief';
import type { Brief as BriefView } from './brief-view';

/** Nothing may be loaded, run or sent by the file; its one style sheet is inside. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** What is left of the smaller of A4 and Letter between margins, in mm. */
const PAGE = { width: 190, height: 257 };
/** Below that nobody can read it: rather a second page. */
const SMALLEST = 0.72;

/** The brief in a box of its own, which nothing else draws in. */
export function briefBox(t: Translate, brief: BriefView): HTMLElement {
  const box = document.createElement('div');
  box.className = 'brief-print';
  render(<Brief t={t} brief={brief} />, box);
  return box;
}

/** Make it a little smaller where languages or long names would make it longer than the page. @param box in the document */
export function fitToPage(box: HTMLElement): void {
  const article = box.firstElementChild;
  if (!(article instanceof HTMLElement)) return;
  article.classList.add('on-paper');
  box.style.width = `${PAGE.width}mm`;
  const room = (box.getBoundingClientRect().width / PAGE.width) * PAGE.height;
  const fit = Math.max(SMALLEST, Math.min(1, room / article.getBoundingClientRect().height));
  if (fit < 1) article.style.setProperty('--fit', fit.toFixed(3));
  box.style.width = '';
  article.classList.remove('on-paper');
}

/** A whole page in one text: no script, nothing to load. Names and words are text nodes, so nothing in them is markup. */
export function briefPage(t: Translate, brief: BriefView, box: Element, css: string): string {
  const page = document.implementation.createHTMLDocument(t('brief_title', [teamName(t, brief)]));
  page.documentElement.lang = t.language;
  const meta = (attributes: Readonly<Record<string, string>>) => {
    const made = page.createElement('meta');
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    return made;
  };
  const style = page.createElement('style');
  style.textContent = css;
  page.head.prepend(
    meta({ charset: 'utf-8' }),
    meta({ 'http-equiv': 'Content-Security-Policy', content: POLICY }),
    meta({ name: 'viewport', content: 'width=device-width, initial-scale=1' }),
  );
  page.head.append(style);
  const main = page.createElement('main');
  for (const child of box.children) main.append(page.importNode(child, true));
  page.body.append(main);
  return ['<!doctype html>', page.documentElement.outerHTML, ''].join('\n');
}
