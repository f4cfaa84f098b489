/** What any table of the portal becomes, whatever it is built of. Pure data plus the elements to anchor overlays to. */

export type GridKind = 'native' | 'mui' | 'data-grid' | 'virtualized' | 'coords' | 'aria';

export interface GridRow {
  /** Position among all rows of the table as the page numbers them (aria-rowindex, data-rowindex, data-cell-coords ...), else DOM order. */
  readonly index: number;
  /** Text of each column, in the order of `headers`; null: that cell isn't in the DOM. */
  readonly cells: readonly (string | null)[];
  /** The cell elements, same order; for anchoring only. */
  readonly elements: readonly (Element | null)[];
  /** 'total' is a sum or footer row, 'group' a row whose parts are (or can be) shown below it, 'part' one of those parts, 'skeleton' a row still loading. */
  readonly role: 'data' | 'total' | 'group' | 'part' | 'skeleton';
  /** For a part: the index of its group row; null when the group row isn't in the DOM. */
  readonly parent?: number | null;
  /** Of a total: the page itself numbers it among its rows, so it stays one of them out of view, too. */
  readonly numbered?: true;
}

export interface Grid {
  readonly kind: GridKind;
  readonly root: Element;
  /** Header texts as a person reads them: no sort arrows, no upper-casing by CSS, no screen-reader extras. */
  readonly headers: readonly string[];
  /** Sorted by `index`. */
  readonly rows: readonly GridRow[];
  /** Data rows (groups included, parts, totals and headers not) the page says the table has, over all its pages; null: it doesn't say. */
  readonly rowsStated: number | null;
  /** The page shows the rows are being loaded (aria-busy, skeletons, progress over the table). */
  readonly busy: boolean;
  /** Where this table scrolls, when it renders only what is in view. */
  readonly scroller: Element | null;
  /** Its pager's "next" control and whether it can be used; null: not paged. */
  readonly next: { readonly element: HTMLElement; readonly enabled: boolean } | null;
  readonly previous: { readonly element: HTMLElement; readonly enabled: boolean } | null;
  /** The control that has it show further rows in the same place ("Load more"); null or absent: there is none. */
  readonly more?: { readonly element: HTMLElement; readonly enabled: boolean } | null;
  /** 'stated': the page numbers its rows over scrolls and pages, so two looks can be put together by `index`; 'order' (or absent): only their order in the DOM is known. */
  readonly numbering?: 'stated' | 'order';
  /** Row positions the page's own numbering has (parts and totals included, over all pages); null or absent: it doesn't say. */
  readonly positions?: number | null;
  /** Which column the page says it is sorted by, and how; another value is another order of rows. */
  readonly sort?: string;
  /** The page now shown, from 1, where the pager says so. */
  readonly page?: number | null;
  /** Rows a full page of it has, where one was seen (`accumulate` keeps it). */
  readonly pageSize?: number | null;
  /** How a "Read all rows" ended; absent: nobody read all of it. */
  readonly readEnd?: ReadEnd;
  /** Whatever else rows of one reading must share (team, period ...); given to `accumulate` by the reader. */
  readonly context?: string;
}

/** 'complete': every row was provably read. Otherwise why reading all rows stopped. */
export type ReadEnd = 'complete' | 'cancelled' | 'changed' | 'gone' | 'stuck' | 'rows-missing';
