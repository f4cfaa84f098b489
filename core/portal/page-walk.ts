import type { PageRoot } from './deep';

/** A run of text a person sees, with the element it stands in. */
export interface PlacedText {
  readonly text: string;
  readonly element: Element;
}

/** What a page says outside the rows of its tables, in reading order, shadow roots and own frames included. */
export interface PageWalk {
  readonly leaves: readonly PlacedText[];
  /** Header words of tables. */
  readonly headers: readonly string[];
  /** Every document and shadow root walked. */
  readonly roots: readonly PageRoot[];
}

const MAX_LEAVES = 4000;
const MAX_DEPTH = 200;
/** Small tables without headers are used for layout and may hold figures. */
const LAYOUT_ROWS = 15;

const SKIPPED = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'option',
  'head',
  'textarea',
  'canvas',
  'video',
  'audio',
]);
const ROW_ROLES = new Set(['row', 'rowgroup', 'gridcell', 'cell', 'option', 'listbox', 'menu', 'tooltip']);
const HEADERS = 'th,[role=columnheader],[data-cell-coords$="_-1"]';
const MAX_HEADERS = 200;

/**
 * Walk a page once. Rows of tables are left out: there can be thousands, and they are not what says which page,
 * team or period this is.
 */
export function walkPage(root: PageRoot): PageWalk {
  const leaves: PlacedText[] = [];
  const headers: string[] = [];
  const roots: PageRoot[] = [];
  const enter = (at: PageRoot, depth: number): void => {
    roots.push(at);
    for (const header of [...at.querySelectorAll(HEADERS)].slice(0, MAX_HEADERS))
      headers.push(clean(header.textContent ?? ''));
    for (const node of at.childNodes) walk(node, depth + 1);
  };
  const walk = (node: Node, depth: number): void => {
    if (leaves.length >= MAX_LEAVES || depth > MAX_DEPTH) return;
    if (node.nodeType === 3) {
      const text = clean(node.nodeValue ?? '');
      if (text !== '' && node.parentElement) leaves.push({ text, element: node.parentElement });
      return;
    }
    if (!isElement(node) || isSkipped(node)) return;
    if (node.shadowRoot) enter(node.shadowRoot, depth);
    const frame = frameDocument(node);
    if (frame) enter(frame, depth);
    for (const child of node.childNodes) walk(child, depth + 1);
  };
  enter(root, 0);
  return { leaves, headers, roots };
}

/** A text in one line; no-break blanks stay, they may be part of a number. */
export const clean = (text: string): string => text.replace(/[^\S\u00a0\u202f]+/g, ' ').trim();

const isElement = (node: Node): node is Element => node.nodeType === 1;

function isSkipped(element: Element): boolean {
  if (SKIPPED.has(element.localName) || element.hasAttribute('hidden')) return true;
  if (ROW_ROLES.has(element.getAttribute('role') ?? '') || element.hasAttribute('data-cell-coords'))
    return true;
  if (element.localName === 'table') return isDataTable(element);
  return /display:\s*none/.test(element.getAttribute('style') ?? '');
}

/** A table with headers or many rows; cheap even for thousands of rows. */
function isDataTable(table: Element): boolean {
  return (
    table.querySelector('th,thead,[role=columnheader]') !== null ||
    table.getElementsByTagName('tr').length > LAYOUT_ROWS
  );
}

function frameDocument(element: Element): Document | null {
  if (element.localName !== 'iframe') return null;
  try {
    return 'contentDocument' in element && isDocument(element.contentDocument)
      ? element.contentDocument
      : null;
  } catch {
    return null;
  }
}

const isDocument = (value: unknown): value is Document =>
  typeof value === 'object' && value !== null && 'nodeType' in value && value.nodeType === 9;
