import { chromium, expect, test } from '@playwright/test';
import { ensureBrowser } from '../../scripts/browser.mjs';
import { tableOf, tilesOf } from '../portal/server/answer';
import { truthOf } from '../portal/server/truth';
import { GRIDS, LANGUAGES } from '../portal/shared/options';
import { PATHS } from '../portal/shared/pages';
import { startPortal } from '../portal/start';
import { PORTAL_HOST } from '../support/https';

/** The stand-in portal by itself: what the reading tests stand on. */
test('every grid shows every page without an error of its own', async () => {
  const portal = await startPortal();
  const browser = await chromium.launch({
    executablePath: ensureBrowser(),
    args: ['--no-sandbox', `--host-resolver-rules=MAP ${PORTAL_HOST}:443 127.0.0.1:${portal.port}`],
  });
  try {
    const pages = [
      'by-user',
      'by-product',
      'person',
      'usage-report',
      'seat-usage',
      'odd',
      'invoices',
    ] as const;
    for (const [at, grid] of GRIDS.entries()) {
      const name = pages[at % pages.length] ?? 'by-user';
      const context = await browser.newContext({ ignoreHTTPSErrors: true });
      const page = await context.newPage();
      const lang = LANGUAGES[at % LANGUAGES.length] ?? 'en';
      const wording = at % 2 ? 'old' : 'new';
      await page.goto(
        `${portal.url}${PATHS[name]}${name === 'person' ? '/3' : ''}?grid=${grid}&lang=${lang}&wording=${wording}&delay=20`,
      );
      const table =
        grid === 'iframe' ? page.frameLocator('iframe.embedded').locator('body') : page.locator('main');
      // A date of a data row, in whatever way it is written.
      await expect(table).toContainText(/\d{4}/);
      await expect(table.locator('.MuiSkeleton-root')).toHaveCount(0);
      expect(await page.evaluate('window.__portalErrors'), `${grid} ${name} ${lang}`).toEqual([]);
      await context.close();
    }
  } finally {
    await browser.close();
    await portal.close();
  }
});

test('the truth is what the pages show: sums of rows and tiles agree', () => {
  const query = { period: '2026-03-01..2026-05-31', today: '2026-06-10', seed: '5' };
  const rows = tableOf(new URLSearchParams({ ...query, page: 'by-user' })).rows;
  const { capture } = truthOf(new URLSearchParams({ ...query, page: 'by-user' }));
  const tiles = tilesOf(new URLSearchParams({ ...query, page: 'summary' }));
  const shown = rows.reduce((sum, row) => sum + Number(row.cells.tokensUsed), 0);
  expect(rows.length).toBeGreaterThan(20);
  expect(capture?.observations.reduce((sum, row) => sum + (row.tokens ?? 0), 0)).toBe(shown);
  expect(tiles.totalTokensUsed).toBe(shown);
});
