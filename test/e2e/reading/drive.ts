import type { FrameLocator, Locator, Page } from '@playwright/test';
import { clickClosed, closedNodes } from '../../support/closed';

/** Cells of data in every kind of grid. */
const CELLS =
  'td, [role=gridcell], [data-cell-coords], [role=row] > [aria-colindex], .ReactVirtualized__Table__rowColumn';
const READ_ALL = /^Read all rows$/;

/** The page's table, wherever it is. */
const around = (portal: Page, grid: string): Locator | FrameLocator =>
  grid === 'iframe' ? portal.frameLocator('iframe.embedded') : portal.locator('#mfe-container');

/** Wait until the table shows rows. @returns the first cell with a figure */
export async function rowsShown(portal: Page, grid: string): Promise<Locator> {
  const place = around(portal, grid);
  const cell = place.locator(CELLS).filter({ hasText: /\d/ }).first();
  await cell.waitFor();
  await place.locator('.MuiSkeleton-root').first().waitFor({ state: 'detached' });
  return cell;
}

/** Wait until the page has taken its table away and shows it anew. */
export async function remounted(portal: Page, grid: string): Promise<void> {
  const cell = await (await rowsShown(portal, grid)).elementHandle();
  // A frame goes with all it holds.
  await cell?.waitForElementState('hidden').catch(() => undefined);
  await rowsShown(portal, grid);
}

/**
 * Everything the table has, as an admin gets it: by the strip's own button, wherever the extension says that what is
 * on the screen isn't all. Ends when `isRead`, or after `timeout` ms without it.
 */
export async function readEverything(
  portal: Page,
  isRead: () => Promise<boolean>,
  timeout = 90_000,
): Promise<void> {
  const until = Date.now() + timeout;
  while (Date.now() < until) {
    // Looking for the button costs the browser more than all else here, so not often.
    if (await waitedFor(isRead, 1000, portal)) return;
    const button = (await closedNodes(portal)).some(
      ({ role, name }) => role === 'button' && READ_ALL.test(name),
    );
    // Gone the next moment: everything was read meanwhile.
    if (button) await clickClosed(portal, 'button', READ_ALL, 500).catch(() => undefined);
  }
}

async function waitedFor(holds: () => Promise<boolean>, ms: number, portal: Page): Promise<boolean> {
  for (const until = Date.now() + ms; ; await portal.waitForTimeout(100)) {
    if (await holds()) return true;
    if (Date.now() > until) return false;
  }
}
