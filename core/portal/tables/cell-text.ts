import type { Traits } from './candidate';
import { looksLikeAction } from './looks-like';

/** What one cell shows, and what else its elements tell about its row. */
export interface CellReading {
  text: string;
  /** A placeholder is drawn where text will be. */
  skeleton: boolean;
  /** An expander: true open, false closed, null none. */
  toggle: boolean | null;
}

const SPACES = /[ \t\r\n\f]+/g;
const INVISIBLE = /[\u200b\ufeff\u00ad]/g;
const WORD = /[\p{L}\p{N}]/u;
const ELLIPSIS = /(?:…|\.\.\.)$/;
const SKIPPED = new Set(['script', 'style', 'template', 'noscript', 'svg', 'canvas', 'video', 'audio']);

const fieldText = (element: Element): string => {
  if ('selectedOptions' in element) {
    const chosen = element.querySelector('option:checked') ?? element.querySelector('option[selected]');
    return chosen?.textContent ?? '';
  }
  const type = element.getAttribute('type') ?? 'text';
  if (!['text', 'number', 'email', 'date'].includes(type)) return '';
  return 'value' in element && typeof element.value === 'string' ? element.value : '';
};

/**
 * Makes a reader of cells: the text a person sees, blocks on lines of their own ("\n" between), without icons,
 * avatars, screen-reader extras, trailing buttons ("View details") or anything Flexmeter itself put there.
 * @param traits what classes say (see `createTraits`)
 * @returns a function giving a reading that is valid until its next call: one object serves all cells
 */
export function createCellReader(traits: (element: Element) => Traits): (cell: Element) => CellReading {
  const reading: CellReading = { text: '', skeleton: false, toggle: null };
  let out = '';
  let pending = '';
  let showHidden = false;
  let hiddenDigits = false;

  const append = (raw: string): void => {
    const text = raw.replace(SPACES, ' ');
    const trimmed = text.trim();
    if (trimmed === '') {
      if (text !== '') pending ||= ' ';
      return;
    }
    if (text.startsWith(' ')) pending ||= ' ';
    out += out === '' ? trimmed : pending + trimmed;
    pending = text.endsWith(' ') ? ' ' : '';
  };

  const inside = (node: ParentNode & Node): void => {
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 3) append(child.nodeValue ?? '');
      else if (child.nodeType === 1) visit(child as Element, node);
    }
  };

  const visit = (element: Element, parent: Node): void => {
    const tag = element.localName;
    if (tag === 'br') pending = '\n';
    if (SKIPPED.has(tag) || tag.startsWith('flexmeter-')) return;
    if (tag === 'input' || tag === 'select' || tag === 'textarea') {
      append(fieldText(element));
      return;
    }
    const its = traits(element);
    const role = element.getAttribute('role');
    if (its.skeleton || element.getAttribute('aria-busy') === 'true') reading.skeleton = true;
    if (role === 'progressbar' && !element.hasAttribute('aria-valuenow')) reading.skeleton = true;
    if (its.skeleton || its.icon || role === 'tooltip' || role === 'progressbar') return;
    const expanded = element.getAttribute('aria-expanded');
    if (expanded !== null && !element.hasAttribute('aria-haspopup')) reading.toggle = expanded === 'true';
    if (its.hidden) return;
    if (element.getAttribute('aria-hidden') === 'true' && !showHidden) {
      hiddenDigits ||= /\p{N}/u.test(element.textContent ?? '');
      return;
    }
    if (its.avatar || role === 'img') {
      const text = (element.textContent ?? '').trim();
      if (role === 'img' || text.length <= 3) return;
    }
    const isButton = tag === 'button' || role === 'button';
    const before = out;
    const sideBySide = parent.nodeType === 1 && traits(parent as Element).sideBySide;
    const edge = its.block ? (sideBySide ? ' ' : '\n') : '';
    if (edge !== '' && pending !== '\n') pending = edge;
    const atStart = pending;
    inside(element);
    if (element.shadowRoot && out === before) inside(element.shadowRoot);
    if (isButton || tag === 'a') {
      const own = out.slice(before.length).trim();
      const extra = before !== '' && (isButton || looksLikeAction(own));
      if (own !== '' && (extra || !WORD.test(own))) {
        out = before;
        pending = atStart;
      }
    }
    if (edge !== '' && pending !== '\n') pending = edge;
  };

  const walk = (cell: Element): string => {
    out = '';
    pending = '';
    inside(cell);
    if (out === '' && cell.shadowRoot) inside(cell.shadowRoot);
    return out.replace(INVISIBLE, '').trim();
  };

  return (cell) => {
    reading.skeleton = false;
    reading.toggle = null;
    if (cell.firstElementChild === null && !cell.shadowRoot) {
      const text = cell.textContent ?? '';
      reading.text = text.replace(SPACES, ' ').replace(INVISIBLE, '').trim();
    } else {
      hiddenDigits = false;
      reading.text = walk(cell);
      if (reading.text === '' && hiddenDigits) {
        showHidden = true;
        reading.text = walk(cell);
        showHidden = false;
      }
    }
    if (ELLIPSIS.test(reading.text)) reading.text = untruncated(cell, reading.text);
    return reading;
  };
}

/** Long names cut by the page itself keep their whole text in a tooltip. */
function untruncated(cell: Element, text: string): string {
  const tips = [cell, ...cell.querySelectorAll('[title],[aria-label]')]
    .flatMap((element) => [element.getAttribute('title'), element.getAttribute('aria-label')])
    .filter((tip) => tip !== null);
  const whole = (line: string): string => {
    if (!ELLIPSIS.test(line)) return line;
    const start = line.replace(ELLIPSIS, '').trim();
    return tips.find((tip) => tip.length > start.length && tip.startsWith(start))?.trim() ?? line;
  };
  return text.split('\n').map(whole).join('\n');
}
