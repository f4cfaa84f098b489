import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { foundInThemes } from '../support/axe';
import { launch, type Session } from '../support/browser';
import { EXTENSION } from '../support/build';
import { entriesOf } from '../support/file-text';

/** Whole units of an amount as it is shown: "$2,835" is 2835. */
const amount = (text: string | null): number => Number((text ?? '').replace(/[^\d.]/g, ''));

let session: Session;

test.beforeAll(async () => {
  session = await launch({ extension: EXTENSION });
  const popup = await session.openPopup();
  await popup.getByRole('button', { name: 'Load the sample company' }).click();
  await expect(popup.getByRole('img', { name: /Balance/ })).toBeVisible();
  await popup.close();
});

test.afterAll(async () => {
  expect(session.extensionRequests).toEqual([]);
  expect(session.pageErrors).toEqual([]);
  await session.close();
});

test('the overview says until when tokens last and what to do, each with its place', async () => {
  const page = await session.openDashboard();
  await expect(page.getByRole('heading', { level: 2, name: /^Tokens last until/ })).toBeVisible();
  // Plans are compared without People ever being opened, then told among what to do.
  await expect(page.getByText('Could be saved a year')).toBeVisible();
  const actions = page.locator('.overview-actions li');
  await expect(actions.getByRole('link', { name: /cheaper plan/ })).toBeVisible();
  await expect(page.getByText(/being compared/)).toHaveCount(0);
  await expect(actions.nth(2)).toBeVisible(); // plans are compared first
  expect(await actions.count()).toBeLessThanOrEqual(5);
  const sums = await actions.locator('.number').allTextContents();
  expect(sums.map(amount)).toEqual(sums.map(amount).sort((a, b) => b - a));
  await expect(page.getByRole('img', { name: /^Since .* the use cost/ })).toBeVisible();
  await expect(page.getByText(/\d+ of \d+ days since/)).toBeVisible();
  expect(await foundInThemes(page)).toEqual([]);
  await actions.getByRole('link', { name: /before they expire/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Forecast' })).toBeVisible();
  await page.close();
});

test('a chart is gone through by the keyboard, and saved as a picture of its own size and paper', async () => {
  const page = await session.openDashboard();
  const figure = page.getByRole('figure').filter({ hasText: /^Since .* the use cost/ });
  await figure.getByRole('application').focus();
  await page.keyboard.press('End');
  await expect(figure.getByRole('status')).toHaveText(/ = /);
  const said = (await figure.getByRole('status').textContent()) ?? '';
  const sums = [...said.matchAll(/: (\S+) \+ (\S+) = (\S+)/g)].map((parts) => parts.slice(1).map(amount));
  expect(sums).toHaveLength(4);
  for (const [before, month, sum] of sums) expect((before ?? 0) + (month ?? 0)).toBe(sum);
  const download = page.waitForEvent('download');
  await figure.getByRole('button', { name: 'Save as picture' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^flexmeter-cost-curves-\d{4}-\d\d-\d\d\.png$/);
  const bytes = await readFile(await file.path());
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  expect(bytes.readUInt32BE(16)).toBe(1920);
  expect(bytes.readUInt32BE(20)).toBeGreaterThan(600);
  await page.close();
});

test('waste has its evidence and money, and what could not be checked is said', async () => {
  const page = await session.openDashboard('#/waste');
  const idle = page.getByRole('table', { name: 'Seats nobody, or hardly anybody, uses' });
  await expect(idle.getByRole('row', { name: /Not used/ }).first()).toContainText('$');
  await expect(page.getByText('Single days are not known')).toHaveCount(0);
  expect(await foundInThemes(page)).toEqual([]);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as CSV' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^flexmeter-waste-.+\.csv\.zip$/);
  const entries = new Map(entriesOf(await readFile(await file.path())));
  expect([...entries.keys()]).toEqual(['waste.csv', 'columns.csv', 'about.csv']);
  const about = entries.get('about.csv')?.toString('utf8') ?? '';
  for (const key of ['report,version', 'report,period', 'coverage,exact', 'prices,currency'])
    expect(about).toContain(key);
  await page.close();
});

test('cost shares add up to the team, by place and by month', async () => {
  const page = await session.openDashboard('#/shares');
  const table = page.getByRole('table', { name: 'Cost shares' });
  const told = (await table.locator('tfoot td').nth(3).textContent()) ?? '';
  const total = amount(told);
  expect(total).toBeGreaterThan(0);
  const places = await table
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((row) => row.children[4]?.textContent ?? ''));
  expect(places.map(amount).reduce((a, b) => a + b, 0)).toBe(total);
  await page.getByText('Cost by month').click();
  const byMonth = page.getByRole('table', { name: 'Cost by month' }).locator('tfoot td');
  await expect(byMonth.first()).toBeVisible();
  const months = await byMonth.allTextContents();
  const sum = months.map(amount).reduce((a, b) => a + b, 0);
  expect(Math.abs(sum - total)).toBeLessThanOrEqual(months.length); // whole units are shown
  await page.getByRole('combobox', { name: /^Shared by/ }).selectOption({ index: 1 });
  await expect(table.locator('tfoot td').nth(3)).toHaveText(told); // the team costs what it costs
  expect(await foundInThemes(page)).toEqual([]);
  await page.close();
});
