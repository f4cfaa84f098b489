import { expect, test } from '@playwright/test';
import { foundInThemes } from '../support/axe';
import { launch, type Session } from '../support/browser';
import { EXTENSION } from '../support/build';

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

test('what is narrowed down stays from view to view, in the address, and after a reload', async () => {
  const page = await session.openDashboard('#/people');
  const filter = page.getByRole('search', { name: 'Filter' });
  const choice = (name: RegExp) => filter.getByRole('combobox', { name });
  const found = page.getByText(/^People shown: \d+ of/);
  const shown = async () => Number((await found.textContent())?.match(/\d+/)?.[0]);
  await expect(found).toBeVisible();
  const everybody = await shown();

  const group = choice(/^Group/)
    .locator('option')
    .nth(1);
  const name = (await group.textContent()) ?? '';
  await choice(/^Group/).selectOption({ label: name });
  await expect(async () => expect(await shown()).toBeLessThan(everybody)).toPass();
  const members = await shown();
  await choice(/^Product/).selectOption('Revit');
  await expect(async () => expect(await shown()).toBeLessThanOrEqual(members)).toPass();
  await expect(page).toHaveURL(/#.*product=Revit/);

  await page.getByRole('link', { name: 'Waste', exact: true }).click();
  await expect(choice(/^Product/)).toHaveValue('Revit');
  await expect(page).toHaveURL(/#\/waste\?.*group=/);
  await page.reload();
  await expect(choice(/^Product/)).toHaveValue('Revit');
  await filter.getByRole('button', { name: 'Show all' }).click();
  await expect(choice(/^Product/)).toHaveValue('');
  await expect(page).toHaveURL(/#\/waste$/);

  await page.getByRole('link', { name: 'Seats', exact: true }).click();
  await expect(choice(/^Team/).locator('option', { hasText: 'All teams' })).toHaveCount(0);
  await page.getByRole('link', { name: 'People', exact: true }).click();
  await choice(/^Team/).selectOption({ label: 'All teams' });
  await expect(async () => expect(await shown()).toBeGreaterThan(everybody)).toPass();
  expect(await foundInThemes(page)).toEqual([]);
  await page.close();
});

test('costs are shared out for the period that is asked for; an unknown one is said to be', async () => {
  const page = await session.openDashboard('#/shares?period=month');
  const filter = page.getByRole('search', { name: 'Filter' });
  const total = page.getByRole('table', { name: 'Cost shares' }).locator('tfoot td').nth(3);
  const amount = async () => Number(((await total.textContent()) ?? '').replace(/[^\d.]/g, ''));
  await expect(total).toBeVisible();
  const month = await amount();
  await filter.getByRole('combobox', { name: /^Period/ }).selectOption({ label: 'All that is known' });
  await expect(async () => expect(await amount()).toBeGreaterThan(month)).toPass();
  await page.goto(page.url().replace(/#.*/, '#/shares?period=10000..10030'));
  await expect(page.getByText('Nothing is known of that time.')).toBeVisible();
  await expect(filter.getByLabel('First day')).toHaveValue('1997-05-19');
  await page.close();
});
