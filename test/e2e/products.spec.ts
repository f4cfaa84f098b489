import { expect, type Page, test } from '@playwright/test';
import { found } from '../support/axe';
import { launch, type Session } from '../support/browser';
import { EXTENSION } from '../support/build';
import { settled } from '../support/settled';

/** Both themes, wide and narrow: no serious finding, nothing wider than the page. */
async function looksRight(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [1280, 360]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      expect(await found(page)).toEqual([]);
      const over = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
      expect(over).toBeLessThanOrEqual(0);
    }
  await page.setViewportSize({ width: 1280, height: 900 });
}

let session: Session;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  session = await launch({ extension: EXTENSION });
});
test.afterAll(async () => {
  expect(session.extensionRequests).toEqual([]);
  expect(session.pageErrors).toEqual([]);
  await session.close();
});

const table = (page: Page) => page.getByRole('table', { name: 'Products' });
const amount = (text: string | null) => Number((text ?? '').replace(/[^\d.-]/g, '') || 0);

test('every product with its use, rate and break-even; what is missing says where to enter it', async () => {
  const popup = await session.openPopup();
  await popup.getByRole('button', { name: 'Load the sample company' }).click();
  await expect(popup.getByRole('img', { name: /Balance/ })).toBeVisible();
  await popup.close();
  const page = await session.openDashboard('#/products');
  await expect(table(page)).toBeVisible();
  const tokens = await Promise.all(
    (await table(page).locator('tbody tr').all()).map(async (row) =>
      amount(await row.locator('td').first().textContent()),
    ),
  );
  expect(tokens.length).toBeGreaterThan(5);
  expect(tokens).toEqual([...tokens].sort((a, b) => b - a));
  const revit = table(page)
    .getByRole('row')
    .filter({ has: page.getByRole('link', { name: 'Revit', exact: true }) });
  await expect(revit).toContainText('learned');
  await expect(revit).toContainText('94.5');
  await expect(page.getByText(/^No price for a seat of .*Add it to compare\.$/).first()).toBeVisible();
  await table(page).getByRole('button', { name: 'Product' }).click();
  await expect(table(page).getByRole('columnheader', { name: 'Product' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  await looksRight(page);
  await page.getByRole('link', { name: 'Open settings' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeFocused();
  await expect(page).toHaveTitle('Settings – Flexmeter');
  await page.close();
});

test('a product’s page: the arithmetic, its people above and below add up, the chart as a table', async () => {
  const page = await session.openDashboard('#/products');
  await table(page).getByRole('link', { name: 'Revit', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Revit' })).toBeFocused();
  await expect(page.getByText('A day on Flex costs 10 tokens × $3.00 = $30.00.')).toBeVisible();
  const seats = page.getByRole('table', { name: 'Seats that cover it' });
  const [above = 0, below = 0] = ((await seats.locator('tbody tr td').nth(5).textContent()) ?? '')
    .split('/')
    .map(amount);
  const rows = page.getByRole('table', { name: 'Who uses it' }).locator('tbody tr');
  await expect(rows).toHaveCount(above + below);
  const people = await rows.all();
  const days = await Promise.all(
    people.map(async (row) => amount(await row.locator('td').nth(3).textContent())),
  );
  expect(days.filter((count) => count > 94.5)).toHaveLength(above);
  await looksRight(page);
  await page.getByRole('button', { name: 'Show as table' }).first().click();
  await expect(page.getByRole('columnheader', { name: 'Days a year' }).first()).toBeVisible();
  await page.getByRole('table', { name: 'Who uses it' }).getByRole('link').first().click();
  await expect(page.getByRole('heading', { name: 'The arithmetic' })).toBeVisible();
  await page.close();
});

test('a product nobody knows is said to be unknown, whatever its address holds', async () => {
  for (const hash of ['#/products/%3Cscript%3Ealert(1)%3C%2Fscript%3E', '#/products/%E0%A4%A']) {
    const page = await session.openDashboard(hash);
    await expect(page.getByText('Nothing is known of this product')).toBeVisible();
    await page.close();
  }
});

test('keys go to views and list themselves; focus comes back; switched off they stay off', async () => {
  const page = await session.openDashboard('#/products');
  await expect(table(page)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.keyboard.press('g');
  await page.keyboard.press('w');
  await expect(page.getByRole('heading', { level: 1, name: 'Waste' })).toBeFocused();
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(dialog).toBeVisible();
  expect(await found(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('heading', { level: 1, name: 'Waste' })).toBeFocused();
  await page.getByRole('button', { name: 'Shortcuts' }).click();
  await dialog.getByRole('checkbox', { name: 'Use these keys' }).uncheck();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('button', { name: 'Shortcuts' })).toBeFocused();
  await page.keyboard.press('?');
  await expect(dialog).toBeHidden();
  await page.close();
});

test('paper is light, has no controls, shows every person and is as wide as the page', async () => {
  const page = await session.openDashboard('#/people');
  await expect(page.getByRole('img', { name: /Since .* the use cost/ })).toBeVisible();
  await settled(page);
  const charts = await page.locator('.chart-box').count();
  // A chart that is drawn has got its size.
  await expect(page.locator('.chart-box canvas[style*="width"]')).toHaveCount(charts);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.setViewportSize({ width: 690, height: 900 });
  await page.evaluate('dispatchEvent(new Event("beforeprint"))');
  const rows = Number(await page.locator('.people-table').getAttribute('aria-rowcount'));
  expect(await page.locator('.people-table tbody tr[aria-rowindex]').count()).toBe(rows - 1);
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Save as CSV' })).toBeHidden();
  await expect(page.getByText(/^Printed on /)).toBeVisible();
  await expect(page.getByText('Team: Northgate Structural (sample)')).toBeVisible();
  expect(await page.evaluate('getComputedStyle(document.body).color')).toBe('rgb(26, 33, 38)');
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
  expect(await page.locator('.chart-paper').count()).toBe(charts);
  await page.evaluate('dispatchEvent(new Event("afterprint"))');
  expect(await page.locator('.chart-paper').count()).toBe(0);
  await page.close();
});
