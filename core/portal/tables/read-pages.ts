import type { Grid } from '../grid';
import { type Driver, endOf, Stop, settled, sightOf } from './driver';
import { scrollThrough } from './read-scrolling';

const MAX_PAGES = 5000;
/** Pauses to wait for a page: some servers take their time. */
const TURN_WAITS = 300;

/** Turns the page by one and waits for its rows. @throws Stop when it can't be turned or never shows others */
async function turn(driver: Driver, now: Grid, way: 'next' | 'previous'): Promise<Grid> {
  const control = now[way];
  if (!control?.enabled) throw new Stop('stuck');
  const before = sightOf(now);
  control.element.click();
  return settled(driver, before, TURN_WAITS);
}

/**
 * Reads a paged table from its first page to its last, each page scrolled through where it renders only what is in
 * view, then turns back to the page it stood at.
 * @param restart begins the reading with a look at the first page
 * @throws Stop when not every page could be read
 */
export async function readPages(driver: Driver, from: Grid, restart: (now: Grid) => void): Promise<void> {
  let now = from;
  let start = 0;
  for (; now.previous?.enabled; start++) {
    if (start === MAX_PAGES) throw new Stop('stuck');
    now = await turn(driver, now, 'previous');
  }
  restart(now);
  let page = 0;
  const end = await endOf(async () => {
    for (;;) {
      await scrollThrough(driver, now.scroller);
      now = driver.look() ?? now;
      if (!now.next?.enabled) return;
      if (page === MAX_PAGES) throw new Stop('stuck');
      await turn(driver, now, 'next');
      page++;
      now = driver.take();
      // A page past the last, where the pager doesn't know how many there are.
      if (now.rows.length === 0) return;
    }
  });
  if (end === 'cancelled') throw new Stop(end);
  // Rows read are read, also where the way back is barred.
  await endOf(async () => {
    for (; page > start; page--) await turn(driver, driver.look() ?? now, 'previous');
  });
  if (end !== 'complete') throw new Stop(end);
}
