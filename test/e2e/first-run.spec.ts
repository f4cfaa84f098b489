import { expect, type Page, test } from '@playwright/test';
import { VIEWS } from '@/components/dashboard/routes';
import { foundInThemes } from '../support/axe';
import { launch, type Session, startTab } from '../support/browser';
import { EXTENSION } from '../support/build';

let session: Session;
let page: Page;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  session = await launch({ extension: EXTENSION, keepStart: true });
  page = await startTab(session.context);
});

test.afterAll(async () => {
  expect(session.extensionRequests).toEqual([]);
  expect(session.pageErrors).toEqual([]);
  await session.close();
});

const step = (title: string) =>
  page
    .getByRole('region', { name: 'Start in three steps' })
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: new RegExp(title) }) });
const go = async (hash: string) => {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
};

test('after installation the first steps open once, and nothing is done', async () => {
  await expect(page.getByText('0 of 3 steps are done.')).toBeVisible();
  await expect(step('Open your usage page')).toContainText('To do');
  await expect(step('Check prices')).toContainText('To do');
  await expect(step('Decide how people are shown')).toContainText('Tell your staff');
  expect(await foundInThemes(page)).toEqual([]);
});

test('with nothing read every view says what to do, with a way there', async () => {
  for (const view of VIEWS.filter((name) => !['overview', 'data', 'settings'].includes(name))) {
    await go(`#/${view}`);
    await expect(page.locator(`nav a[aria-current=page][href="#/${view}"]`)).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Nothing has been read yet.' })).toBeVisible();
    await expect(page.getByRole('main').getByRole('link', { name: 'Import a file' })).toHaveAttribute(
      'href',
      '#/data/import',
    );
  }
  for (const part of ['coverage', 'reconcile', 'explain']) {
    await go(`#/data/${part}`);
    await expect(page.getByRole('heading', { name: 'Nothing has been read yet.' })).toBeVisible();
  }
  await go('#/settings/lots');
  await expect(page.getByRole('heading', { name: 'Token lots' })).toBeInViewport();
});

test('steps are done by what is there, also in the popup', async () => {
  await go('#/overview');
  await step('Check prices').getByRole('button', { name: 'These prices are right' }).click();
  await expect(step('Check prices')).toContainText('Done');
  await step('Decide how people are shown')
    .getByRole('button', { name: /I have read this/ })
    .click();
  await expect(page.getByText('2 of 3 steps are done.')).toBeVisible();
  const popup = await session.openPopup();
  await expect(popup.getByRole('listitem').filter({ hasText: 'Check prices' })).toContainText('Done');
  await expect(popup.getByRole('listitem').filter({ hasText: 'usage page' })).toContainText('To do');
  await popup.close();
});

test('the sample company is loaded without a login, doesn’t count as the admin’s own, and goes again', async () => {
  const box = page.getByRole('region', { name: 'Start in three steps' });
  await box.getByRole('button', { name: 'Load the sample company' }).click();
  await expect(page.getByRole('heading', { level: 2, name: /Tokens last/ })).toBeVisible();
  // Where there is an answer, the steps keep to one line.
  await expect(step('Open your usage page')).toBeHidden();
  await box.getByText('Start in three steps').click();
  await expect(step('Open your usage page')).toContainText('To do');
  const popup = await session.openPopup();
  await popup.getByRole('button', { name: /Go on with the first steps: 2 of 3/ }).waitFor();
  await popup.close();
  await box.getByRole('button', { name: 'Remove the sample company' }).click();
  await expect(page.getByRole('heading', { level: 2, name: /Tokens last/ })).toHaveCount(0);
  await expect(box).toBeVisible();
});

test('hidden steps stay hidden until they are started again', async () => {
  const box = page.getByRole('region', { name: 'Start in three steps' });
  await box.getByRole('button', { name: 'Hide these steps' }).click();
  await expect(box).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Nothing has been read yet.' })).toBeVisible();
  await page.getByRole('link', { name: 'Show the first steps' }).click();
  await page.getByRole('button', { name: 'Start again' }).click();
  await expect(box).toBeVisible();
  await expect(page.getByText('0 of 3 steps are done.')).toBeVisible();
});

test('a feature that is switched off says so where it would be, and comes back', async () => {
  await go('#/settings/features');
  await page.getByRole('checkbox', { name: /^Forecast/ }).uncheck();
  await go('#/forecast');
  await expect(page.getByRole('heading', { name: 'This view is switched off.' })).toBeVisible();
  await page.getByRole('button', { name: 'Switch it on' }).click();
  await expect(page.getByRole('heading', { name: 'Nothing has been read yet.' })).toBeVisible();
});
