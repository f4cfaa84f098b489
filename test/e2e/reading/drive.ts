import type { FrameLocator, Locator, Page } from '@playwright/test';

/** Cells of data in every kind of grid. */
const CELLS =
  'td, [role=gridcell], [data-cell-coords], [role=row] > [aria-colindex], .ReactVirtualized__Table__rowColumn';

/** The page's table, wherever it is. */
const around = (portal: Page, grid: string): Locator | FrameLocator =>
  grid === 'iframe' ? portal.frameLocator('iframe.embedded') : portal.locator('#mfe-container');

/** Wait until the table shows rows. */
export async function rowsShown(portal: Page, grid: string): Promise<void> {
  const place = around(portal, grid);
  await place.locator(CELLS).filter({ hasText: /\d/ }).first().waitFor();
  await place.locator('.MuiSkeleton-root').first().waitFor({ state: 'detached' });
}

/** Scroll an element to its end, a screen at a time, as an admin would. @param axis which way */
async function scrollThrough(box: Locator, axis: 'x' | 'y', settled: () => Promise<unknown>): Promise<void> {
  for (let step = 0; step < 200; step++) {
    const moved = await box.evaluate((element, way) => {
      const before = way === 'y' ? element.scrollTop : element.scrollLeft;
      if (way === 'y') element.scrollTop += element.clientHeight * 0.8;
      else element.scrollLeft += element.clientWidth * 0.8;
      return (way === 'y' ? element.scrollTop : element.scrollLeft) > before;
    }, axis);
    await settled();
    if (!moved) return;
  }
}

/** Every row and column comes into view once: pages are turned, what is virtual is scrolled. */
export async function lookAtEverything(
  portal: Page,
  grid: string,
  read: () => Promise<unknown>,
): Promise<void> {
  if (grid === 'virtualized') {
    await scrollThrough(portal.locator('.ReactVirtualized__Grid'), 'y', read);
    return;
  }
  if (grid !== 'mui' && grid !== 'data-grid') return;
  const next = portal.locator('#mfe-container .MuiTablePagination-actions button').last();
  const scroller = portal.locator('.MuiDataGrid-virtualScroller');
  for (let page = 0; page < 50; page++) {
    if (grid === 'data-grid') {
      await scroller.evaluate((element) => element.scrollTo(0, 0));
      for (let down = 0; down < 50; down++) {
        await scroller.evaluate((element) => element.scrollTo({ left: 0 }));
        await scrollThrough(scroller, 'x', read);
        const moved = await scroller.evaluate((element) => {
          const before = element.scrollTop;
          element.scrollTop += element.clientHeight * 0.6;
          return element.scrollTop > before;
        });
        if (!moved) break;
      }
    }
    await read();
    if (await next.isDisabled()) return;
    await next.click();
  }
}
