import type { Grid, ReadEnd } from '../grid';
import { type Driver, settled, sightOf } from './driver';
import { scrollThrough } from './read-scrolling';

const MAX_PAGES = 5000;
/** Pauses to wait for a page: some servers take their time. */
const TURN_WAITS = 300;

/** Turns the page by one and waits for its rows; null when it can't be turned or never shows others. */
async function turn(driver: Driver, now: Grid, way: 'next' | 'previous'): Promise<Grid | null> {
  const control = now[way];
  if (!control?.enabled) return null;
  const before = sightOf(now);
  control.element.click();
  return settled(driver, before, TURN_WAITS);
}

/** Turns back as far as it goes; null when the pager got stuck. */
async function toFirst(driver: Driver, from: Grid): Promise<{ first: Grid; turns: number } | null> {
  let now = from;
  for (let turns = 0; turns < MAX_PAGES; turns++) {
    if (!now.previous?.enabled) return { first: now, turns };
    const back = await turn(driver, now, 'previous');
    if (!back) return null;
    now = back;
  }
  return null;
}

/**
 * Reads a paged table from its first page to its last, each page scrolled through where it renders only what is in
 * view, then turns back to the page it stood at.
 * @param restart begins the reading with a look at the first page
 */
export async function readPages(driver: Driver, from: Grid, restart: (now: Grid) => void): Promise<ReadEnd> {
  const start = await toFirst(driver, from);
  if (!start) return 'stuck';
  let now = start.first;
  restart(now);
  let pages = 0;
  let end: ReadEnd = 'complete';
  for (; pages < MAX_PAGES; pages++) {
    end = await scrollThrough(driver, now.scroller);
    if (end !== 'complete') break;
    now = driver.look() ?? now;
    if (!now.next?.enabled) break;
    const next = await turn(driver, now, 'next');
    if (!next) {
      end = 'stuck';
      break;
    }
    const taken = driver.take();
    if (typeof taken === 'string') {
      end = taken;
      break;
    }
    now = taken.now;
    // A page past the last, where the pager doesn't know how many there are.
    if (now.rows.length === 0) {
      pages++;
      break;
    }
  }
  if (end === 'complete' && now.next?.enabled && now.rows.length > 0) end = 'stuck';
  for (let back = pages - start.turns; back > 0 && end !== 'gone'; back--) {
    const turned = await turn(driver, driver.look() ?? now, 'previous');
    if (!turned) break;
  }
  return end;
}
