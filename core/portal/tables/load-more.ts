import type { Grid } from '../grid';
import { type Driver, Stop, settled, sightOf } from './driver';

const MAX_LOADS = 2000;
/** Pauses to wait for the rows: some servers take their time. */
const LOAD_WAITS = 300;

/**
 * Has a table that shows more on demand show all it has.
 * @returns the last look
 * @throws Stop when it says it has more but shows none
 */
export async function loadMore(driver: Driver, from: Grid): Promise<Grid> {
  let now = from;
  for (let loads = 0; now.more?.enabled; loads++) {
    if (loads === MAX_LOADS) throw new Stop('stuck');
    const before = sightOf(now);
    now.more.element.click();
    now = await settled(driver, before, LOAD_WAITS);
    if (!now.scroller) driver.take();
  }
  return now;
}
