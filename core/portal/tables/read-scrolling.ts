import type { Grid, ReadEnd } from '../grid';
import { gapOf } from './coverage';
import { type Driver, settled } from './driver';

/** Part of the height in view that one step scrolls: rows at the edge are seen twice, which shows they belong together. */
const STEP = 0.7;
const MAX_STEPS = 20_000;
/** Pauses to wait for more rows at the bottom before it counts as the end. */
const END_WAITS = 12;
const MAX_REPEATS = 2;
const STEP_WAITS = 40;

const atBottom = (scroller: Element): boolean =>
  scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 1;

const canScrollAcross = (scroller: Element): boolean => scroller.scrollWidth > scroller.clientWidth + 1;

/** One pass from the top to the bottom, at the present columns. */
async function pass(driver: Driver, scroller: Element, step: number): Promise<ReadEnd> {
  for (let steps = 0; steps < MAX_STEPS; steps++) {
    const taken = driver.take();
    if (typeof taken === 'string') return taken;
    if (atBottom(scroller)) {
      if (driver.read().rowsStated !== null && gapOf(driver.read()) === null) return 'complete';
      const height = scroller.scrollHeight;
      // More rows may be on their way: the end is only where nothing comes any more.
      for (let waits = 0; waits < END_WAITS && scroller.scrollHeight === height; waits++) {
        const now = await settled(driver, null, STEP_WAITS);
        if (!now) return 'stuck';
      }
      const last = driver.take();
      if (typeof last === 'string') return last;
      if (scroller.scrollHeight === height) return 'complete';
      continue;
    }
    const from = scroller.scrollTop;
    scroller.scrollTop = from + Math.max(scroller.clientHeight * step, 20);
    if (!(await settled(driver, null, STEP_WAITS))) return 'stuck';
    if (scroller.scrollTop <= from) return 'stuck';
  }
  return 'stuck';
}

const hasHoles = ({ rows, numbering }: Grid): boolean =>
  numbering === 'stated' && rows.some((row, i) => i > 0 && row.index !== (rows[i - 1]?.index ?? 0) + 1);

const isMissingColumns = (grid: Grid): boolean =>
  grid.headers.includes('') || grid.rows.some((row) => row.cells.includes(null));

/**
 * Reads what a scroller holds, top to bottom, and once more for each step to the side while columns are missing.
 * Leaves it scrolled to the end: see `readScrolling`.
 */
export async function scrollThrough(driver: Driver, scroller: Element | null): Promise<ReadEnd> {
  if (!scroller) {
    const taken = driver.take();
    return typeof taken === 'string' ? taken : 'complete';
  }
  if (scroller.scrollLeft !== 0) {
    scroller.scrollLeft = 0;
    if (!(await settled(driver, null, STEP_WAITS))) return 'stuck';
  }
  let repeats = 0;
  for (let steps = 0; steps < MAX_STEPS; steps++) {
    if (scroller.scrollTop !== 0) {
      scroller.scrollTop = 0;
      if (!(await settled(driver, null, STEP_WAITS))) return 'stuck';
    }
    const end = await pass(driver, scroller, repeats === 0 ? STEP : STEP / 2);
    if (end !== 'complete') return end;
    // Rows that came too late for one pass are there for a slower one.
    if (hasHoles(driver.read()) && repeats < MAX_REPEATS) {
      repeats++;
      continue;
    }
    const across = scroller.scrollLeft + scroller.clientWidth;
    if (!canScrollAcross(scroller) || across >= scroller.scrollWidth - 1 || !isMissingColumns(driver.read()))
      return 'complete';
    const from = scroller.scrollLeft;
    scroller.scrollLeft = from + scroller.clientWidth * STEP;
    if (!(await settled(driver, null, STEP_WAITS))) return 'stuck';
    if (scroller.scrollLeft <= from) return 'complete';
  }
  return 'stuck';
}

/**
 * Reads a table that is scrolled, then puts it back where it stood.
 * @param restart begins the reading with a look at the top
 */
export async function readScrolling(
  driver: Driver,
  scroller: Element | null,
  restart: (now: Grid) => void,
): Promise<ReadEnd> {
  if (!scroller) return gapOf(driver.read()) === 'loading' ? 'stuck' : 'complete';
  const { scrollTop, scrollLeft } = scroller;
  try {
    scroller.scrollTop = 0;
    scroller.scrollLeft = 0;
    const top = await settled(driver, null, STEP_WAITS);
    if (!top) return 'stuck';
    restart(top);
    return await scrollThrough(driver, scroller);
  } finally {
    scroller.scrollTop = scrollTop;
    scroller.scrollLeft = scrollLeft;
  }
}
