import type { Grid } from '../grid';
import { gapOf, rowsRead } from './coverage';
import { type Driver, Stop, settled } from './driver';

/** Part of the height in view that one step scrolls: rows at the edge are seen twice, which shows they belong together. */
const STEP = 0.7;
const MAX_STEPS = 20_000;
/** Pauses to wait for more rows at the bottom before it counts as the end. */
const END_WAITS = 12;
const MAX_REPEATS = 2;
const MAX_BACKS = 3;
const STEP_WAITS = 40;

const atBottom = (scroller: Element): boolean =>
  scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 1;

/** One pass from the top to the bottom, at the present columns. */
async function pass(driver: Driver, scroller: Element, step: number): Promise<void> {
  let backs = 0;
  for (let steps = 0; steps < MAX_STEPS; steps++) {
    driver.take();
    if (!atBottom(scroller)) {
      const from = scroller.scrollTop;
      scroller.scrollTop = from + Math.max(scroller.clientHeight * step, 20);
      await settled(driver, null, STEP_WAITS);
      // A page that has just loaded may put its table back to the top: then on from there, but not for ever.
      if (scroller.scrollTop <= from && ++backs > MAX_BACKS) break;
      continue;
    }
    const read = driver.read();
    if (read.rowsStated !== null && rowsRead(read) >= read.rowsStated) return;
    const height = scroller.scrollHeight;
    // More rows may be on their way: the end is only where nothing comes any more. A page of many ends where it ends.
    const enough = read.next || read.previous ? 1 : END_WAITS;
    for (let waits = 0; waits < enough && scroller.scrollHeight === height; waits++)
      await settled(driver, null, STEP_WAITS);
    driver.take();
    if (scroller.scrollHeight === height) return;
  }
  throw new Stop('stuck');
}

const hasHoles = ({ rows, numbering }: Grid): boolean =>
  numbering === 'stated' && rows.some((row, i) => i > 0 && row.index !== (rows[i - 1]?.index ?? 0) + 1);

const isMissingColumns = (grid: Grid): boolean =>
  grid.headers.includes('') || grid.rows.some((row) => row.cells.includes(null));

/**
 * Reads what a scroller holds, top to bottom, and once more for each step to the side while columns are missing.
 * Leaves it scrolled to the end: see `readScrolling`.
 * @throws Stop when that can't be done
 */
export async function scrollThrough(driver: Driver, scroller: Element | null): Promise<void> {
  if (!scroller) {
    driver.take();
    return;
  }
  if (scroller.scrollLeft !== 0) {
    scroller.scrollLeft = 0;
    await settled(driver, null, STEP_WAITS);
  }
  let repeats = 0;
  for (let steps = 0; steps < MAX_STEPS; steps++) {
    if (scroller.scrollTop !== 0) {
      scroller.scrollTop = 0;
      await settled(driver, null, STEP_WAITS);
    }
    await pass(driver, scroller, repeats === 0 ? STEP : STEP / 2);
    // Rows that came too late for one pass are there for a slower one.
    if (hasHoles(driver.read()) && repeats < MAX_REPEATS) {
      repeats++;
      continue;
    }
    const from = scroller.scrollLeft;
    const isWhole = from + scroller.clientWidth >= scroller.scrollWidth - 1;
    if (isWhole || !isMissingColumns(driver.read())) return;
    scroller.scrollLeft = from + scroller.clientWidth * STEP;
    await settled(driver, null, STEP_WAITS);
    if (scroller.scrollLeft <= from) return;
  }
  throw new Stop('stuck');
}

/**
 * Reads a table that is scrolled, then puts it back where it stood.
 * @param restart begins the reading with a look at the top
 * @throws Stop when not all of it could be read
 */
export async function readScrolling(
  driver: Driver,
  scroller: Element | null,
  restart: (now: Grid) => void,
): Promise<void> {
  if (!scroller) {
    if (gapOf(driver.read()) === 'loading') throw new Stop('stuck');
    return;
  }
  const { scrollTop, scrollLeft } = scroller;
  try {
    scroller.scrollTop = 0;
    scroller.scrollLeft = 0;
    restart(await settled(driver, null, STEP_WAITS));
    await scrollThrough(driver, scroller);
  } finally {
    scroller.scrollTop = scrollTop;
    scroller.scrollLeft = scrollLeft;
  }
}
