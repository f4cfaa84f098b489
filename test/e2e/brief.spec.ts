import { readFile, writeFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { found } from '../support/axe';
import { launch, type Session } from '../support/browser';
import { EXTENSION } from '../support/build';

let session: Session;

test.describe.configure({ mode: 'serial' });
test.slow(); // plans take seconds, many at once more
test.beforeAll(async () => {
  session = await launch({ extension: EXTENSION });
});
test.afterAll(async () => {
  expect(session.extensionRequests).toEqual([]);
  expect(session.pageErrors).toEqual([]);
  await session.close();
});

const SHOTS = process.env.FLEXMETER_SHOTS;

/** Sheets a page takes on paper. */
async function sheets(page: Page, format: 'A4' | 'Letter', path?: string): Promise<number> {
  const pdf = await page.pdf({ format, preferCSSPageSize: false, ...(path ? { path } : {}) });
  return (pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length;
}

async function openRenewal(): Promise<Page> {
  const page = await session.openDashboard('#/settings');
  const remove = page.getByRole('button', { name: /Remove the sample/i });
  const load = page.getByRole('button', { name: /Load the sample/i });
  await expect(remove.or(load).first()).toBeVisible();
  if (await load.isVisible()) await load.click();
  await expect(remove).toBeVisible({ timeout: 180_000 });
  await page.getByRole('link', { name: 'Renewal' }).click();
  await expect(page.getByRole('button', { name: 'Print brief' })).toBeVisible({ timeout: 180_000 });
  return page;
}

test('printed, the brief stands alone on one sheet of A4 or Letter', async () => {
  const page = await openRenewal();
  for (const format of ['A4', 'Letter'] as const) {
    await page.evaluate(() => {
      window.print = () => {
        document.documentElement.dataset.printed = 'yes';
      };
    });
    await page.getByRole('button', { name: 'Print brief' }).click();
    await expect(page.locator('html[data-printed]')).toHaveCount(1, { timeout: 180_000 });
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.brief h1')).toBeVisible();
    await expect(page.getByRole('navigation')).toBeHidden();
    await page.emulateMedia({ media: null });
    expect(await sheets(page, format, SHOTS && `${SHOTS}/brief-printed-${format}.pdf`)).toBe(1);
    await expect(page.locator('.brief-print')).toHaveCount(0); // the browser told that printing is over
    await page.evaluate(() => delete document.documentElement.dataset.printed);
  }
  await page.close();
});

test('saved, it opens from the disk with no network, asks for nothing, and fits one sheet', async ({
  browserName: _,
}, info) => {
  const page = await openRenewal();
  const downloading = page.waitForEvent('download', { timeout: 180_000 });
  await page.getByRole('button', { name: 'Save brief as a web page' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(
    /^flexmeter-renewal-Northgate-Structural-sample-\d{4}-\d\d-\d\d\.html$/,
  );
  await expect(page.getByText(`${download.suggestedFilename()} was saved.`)).toBeVisible();
  const file = info.outputPath('brief.html');
  await writeFile(file, await readFile(await download.path()));
  await page.close();

  const saved = await session.context.newPage();
  const asked: string[] = [];
  saved.on('request', (request) => asked.push(request.url()));
  await session.context.setOffline(true);
  await saved.goto(`file://${file}`);
  await expect(saved.getByText(/^(Order [\d,]+ tokens|No order)/).first()).toBeVisible();
  await expect(saved.getByRole('table', { name: /Alternatives/ }).getByRole('row')).toHaveCount(6);
  await expect(saved.getByRole('img')).toBeVisible();
  await addsUp(saved);
  for (const width of [1280, 400]) {
    await saved.setViewportSize({ width, height: 900 });
    expect(await saved.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    if (SHOTS) await saved.screenshot({ path: `${SHOTS}/brief-${width}.png`, fullPage: true });
  }
  expect(await sheets(saved, 'A4', SHOTS && `${SHOTS}/brief-A4.pdf`)).toBe(1);
  expect(await sheets(saved, 'Letter')).toBe(1);
  expect(await saved.evaluate(() => document.querySelectorAll('script, link, img').length)).toBe(0);
  expect(asked).toEqual([saved.url()]);
  expect(await found(saved)).toEqual([]);
  await session.context.setOffline(false);
  await saved.close();
});

/** Every way's cost is the sum of its parts, read off the page. */
async function addsUp(page: Page): Promise<void> {
  const rows = await page
    .getByRole('table', { name: /Alternatives/ })
    .locator('tbody tr')
    .all();
  for (const row of rows) {
    const cells = await row.locator('td').allTextContents();
    const [seats = 0, , orders = 0, lockOuts = 0, carried = 0, total] = cells.map((text) =>
      Number(text.replaceAll(/[^\d]/g, '')),
    );
    expect(seats + orders + lockOuts - carried, cells.join(' | ')).toBe(total);
  }
}
