import type { GridKind } from '../grid';

/** One row as a recogniser found it: where its cells are, not yet what they say. */
export interface RawRow {
  /** The row's element; its signals (classes, aria-level ...) are read from it. */
  readonly element: Element;
  /** One entry a column; null: not in the DOM. */
  readonly elements: readonly (Element | null)[];
  /** Position as the page numbers it, from 0; null: it doesn't. */
  readonly index: number | null;
  /** In a footer, or pinned at the end of the table. */
  readonly footer: boolean;
  /** Which body section (tbody, rowgroup) it is in. */
  readonly section: number;
}

/** A table a recogniser found. */
export interface GridCandidate {
  readonly kind: GridKind;
  /** The outermost element of the table. */
  readonly root: Element;
  readonly headers: readonly string[];
  readonly rows: readonly RawRow[];
  /** Rows the table's own attributes state, headers not counted; null: none. */
  readonly positions: number | null;
  /** Which column is sorted, and how. */
  readonly sort: string;
  /** The page shows it is loading in place of rows. */
  readonly busy: boolean;
}

/** What every recogniser may use: reading headers and traits with one shared cache. */
export type Recogniser = (
  root: Document | ShadowRoot,
  tools: Tools,
) => GridCandidate[] | Slices<GridCandidate[]>;

/** Work done in slices of a few milliseconds: whoever drives it may let the page go on between two. */
export type Slices<T> = Generator<void, T>;

export interface Tools {
  readonly traits: (element: Element) => Traits;
  readonly header: (element: Element) => string;
}

/** What an element's classes and style say about the text in it. */
export interface Traits {
  readonly hidden: boolean;
  /** Starts on a line of its own. */
  readonly block: boolean;
  /** Lays its children out side by side. */
  readonly sideBySide: boolean;
  readonly skeleton: boolean;
  readonly avatar: boolean;
  /** Text that is a picture (icon fonts). */
  readonly icon: boolean;
  /** Pixels its content starts further in. */
  readonly indent: number;
}
