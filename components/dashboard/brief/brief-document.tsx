import { render } from 'preact';
import type { Translate } from '@/components/text/translate';
import { Brief, teamName } from './Brief';
import type { Brief as BriefView } from './brief-view';

/** Nothing may be loaded, run or sent by the file; its one style sheet is inside. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** What is left of both A4 and Letter between margins, in mm; the box is as wide (`brief-print.css`). */
const PAGE = { width: 190, height: 257 };
/** Below that nobody can read it: rather a second page. */
const SMALLEST = 0.72;
const STEP = 0.02;

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
  const room = (box.getBoundingClientRect().width / PAGE.width) * PAGE.height;
  for (let fit = 1; fit > SMALLEST && article.getBoundingClientRect().height > room; ) {
    fit -= STEP;
    box.style.setProperty('--fit', fit.toFixed(2));
  }
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
  page.head.prepend(
    meta({ charset: 'utf-8' }),
    meta({ 'http-equiv': 'Content-Security-Policy', content: POLICY }),
    meta({ name: 'viewport', content: 'width=device-width, initial-scale=1' }),
  );
  const main = page.createElement('main');
  for (const child of box.children) main.append(page.importNode(child, true));
  page.body.append(main);
  // As text: an element of ours may hold no style of its own, not even in a page that is never shown.
  const [head = '', ...rest] = page.documentElement.outerHTML.split('</head>');
  const fit = getComputedStyle(box).getPropertyValue('--fit') || '1';
  const style = `<style>${css}\n:root{--fit:${fit}}</style>`;
  return ['<!doctype html>', `${head}${style}</head>${rest.join('</head>')}`, ''].join('\n');
}
