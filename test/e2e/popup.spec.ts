import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { launch, type Session } from '../support/browser';
import { EXTENSION } from '../support/build';

let session: Session;

test.beforeAll(async () => {
  session = await launch({ extension: EXTENSION });
});

test.afterAll(async () => {
  expect(session.extensionRequests).toEqual([]);
  expect(session.pageErrors).toEqual([]);
  await session.close();
});

const badge = (page: Page) =>
  page.evaluate(() => {
    const { chrome } = globalThis as unknown as {
      chrome: { action: { getBadgeText(of: object): Promise<string> } };
    };
    return chrome.action.getBadgeText({});
  });

test.describe.configure({ mode: 'serial' });

test('first run says what to do, the sample company shows a forecast', async () => {
  const popup = await session.openPopup();
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText('Nothing has been read yet.');
  await popup.getByRole('button', { name: 'Load the sample company' }).click();
  await expect(popup.getByRole('heading', { level: 1 })).toContainText('Tokens last until');
  await expect(popup.locator('main')).toContainText('Sample company');
  await expect(popup.getByRole('img', { name: /Balance in tokens/ })).toBeVisible();
  await expect.poll(() => badge(popup)).toMatch(/^!?\d+d$/);

  await popup.getByRole('button', { name: 'Show as table' }).click();
  await expect(popup.getByRole('row')).not.toHaveCount(0);
  await expect(popup.getByRole('columnheader', { name: 'Tokens' })).toBeVisible();

  const before = await popup.getByRole('heading', { level: 1 }).textContent();
  await popup.getByLabel('Team').selectOption({ index: 1 });
  await expect(popup.getByRole('heading', { level: 1 })).not.toHaveText(before ?? '');
  const chosen = await popup.getByRole('heading', { level: 1 }).textContent();
  await popup.reload();
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText(chosen ?? '');
  await popup.close();
});

test('the popup exports the newest table with cost and verdict', async () => {
  const popup = await session.openPopup();
  const waiting = popup.waitForEvent('download');
  await popup.getByRole('button', { name: 'Export this table' }).click();
  const file = await waiting;
  const text = await readFile(await file.path(), 'utf8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  const [head = '', ...rows] = text.slice(1).split('\r\n').filter(Boolean);
  expect(head).toMatch(/^Name,E-mail,.*Verdict/);
  expect(rows.length).toBeGreaterThan(10);
  await expect(popup.getByRole('status').filter({ hasText: file.suggestedFilename() })).toBeVisible();
  await popup.close();
});

test('settings save a price when its field is left, and refuse what is no number', async () => {
  const page = await session.openDashboard('#settings');
  const revit = page.getByRole('row', { name: /^Revit 1 year/ });
  const price = revit.getByRole('textbox');
  await expect(revit).toContainText('List value, check yours');
  await price.fill('2,400.50');
  await price.press('Tab');
  await expect(page.getByRole('main').getByRole('status')).toHaveText('Saved.');
  await page.reload();
  await expect(price).toHaveValue('2400.50');
  await expect(revit).toContainText('Yours');

  await price.fill('a lot');
  await price.press('Tab');
  await expect(page.getByRole('alert')).toContainText('is not a number. Nothing was changed.');
  await page.reload();
  await expect(price).toHaveValue('2400.50');
  await page.close();
});

test('a seat price can be added and taken away', async () => {
  const page = await session.openDashboard('#settings');
  await page.getByRole('button', { name: 'Add a seat price' }).click();
  const adding = page.getByRole('row').filter({ has: page.getByRole('combobox', { name: 'Term' }) });
  await adding.getByLabel('Product or collection').fill('Civil 3D');
  await adding.getByLabel('Price').fill('3000');
  await page.keyboard.press('Tab');
  const row = page.getByRole('row', { name: /^Civil 3D 1 year/ });
  await expect(row).toBeVisible();
  await row.getByRole('button', { name: 'Remove Civil 3D' }).click();
  await expect(row).toHaveCount(0);
  await page.close();
});

test('the sample and all data can be removed', async () => {
  const popup = await session.openPopup();
  await popup.getByRole('button', { name: 'Remove the sample' }).click();
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText('Nothing has been read yet.');
  await expect.poll(() => badge(popup)).toBe('');
  await popup.close();
  const page = await session.openDashboard('#settings');
  await page.getByRole('button', { name: 'Delete all data' }).click();
  await page.getByRole('button', { name: 'Delete everything' }).click();
  await expect(page.getByRole('main').getByRole('status')).toHaveText('All data was deleted.');
  await expect(page.getByRole('row', { name: /^Revit 1 year/ }).getByRole('textbox')).toHaveValue('2835.00');
  await page.close();
});
