import type { Grid } from './grid';
import { isWhole, rowTexts } from './row-texts';
import { type Settling, sameRows, settle, unsettled } from './settle';
import { accumulate } from './tables/accumulate';
import { type Compared, comparedTexts } from './unseen-columns';

/** One part of a page (a table, some figures) as it is followed from look to look. */
export interface Part {
  state: Settling;
  texts: ReadonlyMap<string, string>;
  compared: Compared | null;
  /** All that is in view of the rows, and since when, in ms. */
  view: ReadonlyMap<string, string>;
  viewSince: number;
  /** Rows believed so far under the present key, over scrolls and pages. */
  seen: Grid | null;
  /** Since when `seen` has not grown or changed, in ms. */
  seenSince: number;
  /** Most rows (lines, where the page numbers them) stated under this key: fewer later means a filter. */
  mostStated: number;
}

/** Other columns of rows already believed stand still for so long before they are added. */
const ASIDE_MS = 120;

/** A part not looked at yet. */
export const newPart = (): Part => ({
  state: unsettled,
  texts: new Map(),
  compared: null,
  view: new Map(),
  viewSince: 0,
  seen: null,
  seenSince: 0,
  mostStated: 0,
});

/** Rows on their way: marked busy, or skeletons other than those that wait below the last row for a scroll. */
function isLoading(grid: Grid): boolean {
  const firstSkeleton = grid.rows.findIndex((row) => row.role === 'skeleton');
  if (firstSkeleton <= 0) return grid.busy;
  return grid.rows.slice(firstSkeleton).some((row) => row.role !== 'skeleton' && row.role !== 'total');
}

/** What a table prints about its whole: how many rows, its total rows. */
const statedBy = (grid: Grid): string =>
  [grid.rowsStated ?? '', ...grid.rows.flatMap((row) => (row.role === 'total' ? row.cells : []))].join(
    '\u0001',
  );

/** Lines the page numbers, or rows it says it has: sums and parts come into view, so rows alone may seem to get fewer. */
export const statedIn = ({ positions, rowsStated }: Grid): number | null => positions ?? rowsStated;

/** Take a look at a table into account; what is believed is added to the rows seen. */
export function followTable(part: Part, grid: Grid, key: string | null, time: number): void {
  part.compared = comparedTexts(grid, part.compared);
  const rows = part.compared.texts;
  // A table the page says is empty is a sight too.
  const texts = rows.size === 0 && grid.rowsStated === 0 ? new Map([['none', '']]) : rows;
  const seenKey = part.seen?.context;
  part.state = settle(part.state, {
    key,
    rows: texts,
    busy: isLoading(grid),
    stated: statedBy(grid),
    whole: isWhole(grid),
    time,
  });
  const view = rowTexts(grid);
  if (!sameRows(part.view, view)) {
    part.view = view;
    part.viewSince = time;
  }
  // Against the rows last added: they change while still waited for, and are added once believed.
  const changed = part.texts !== part.state.shown || part.seenSince < part.viewSince;
  if (part.state.verdict !== 'ready' || key === null) return;
  // Other columns of rows already believed: they too must stand still for a moment.
  const left = ASIDE_MS - (time - part.viewSince);
  if (rows !== view && part.seen && left > 0) {
    part.state = { ...part.state, verdict: 'wait', again: left };
    return;
  }
  if (seenKey !== key) part.mostStated = 0;
  part.mostStated = Math.max(part.mostStated, statedIn(grid) ?? 0);
  if (seenKey === key && !changed && part.seen && !isNewlyTold(part.seen, grid)) return;
  part.texts = part.state.shown;
  part.seen = accumulate(seenKey === key ? part.seen : null, { ...grid, context: key });
  part.seenSince = time;
}

const isNewlyTold = (seen: Grid, now: Grid): boolean =>
  seen.rowsStated !== now.rowsStated || seen.sort !== now.sort || seen.headers.join() !== now.headers.join();

/** Take a look at figures into account. */
export function followFigures(
  part: Part,
  figures: Readonly<Record<string, number | undefined>>,
  key: string | null,
  time: number,
): void {
  const rows = new Map(
    Object.entries(figures).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );
  part.state = settle(part.state, { key, rows, busy: false, stated: '', whole: true, time });
  part.texts = part.state.shown;
}
