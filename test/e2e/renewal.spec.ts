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

/** Both themes, wide and narrow: no serious finding, nothing wider than the page. */
async function looksRight(page: Page, name: string): Promise<void> {
  const shots = process.env.FLEXMETER_SHOTS;
  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [1280, 400]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      expect(await found(page)).toEqual([]);
      const over = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
      expect(over).toBeLessThanOrEqual(0);
      if (shots)
        await page.screenshot({ path: `${shots}/${name}-${width}-${colorScheme}.png`, fullPage: true });
    }
}

test('nothing read: the view says what to do', async () => {
  const page = await session.openDashboard('#/renewal');
  await expect(page.getByRole('heading', { level: 2, name: /^Nothing/ })).toBeVisible();
  await page.close();
});

test('the sample company: an order, every amount, ways to order, what would change it', async () => {
  const page = await session.openDashboard('#/settings');
  await page
    .getByRole('button', { name: /sample/i })
    .first()
    .click();
  await expect(page.getByRole('button', { name: /Remove the sample/i })).toBeVisible();
  await page.getByRole('link', { name: 'Renewal' }).click();
  await page
    .getByRole('combobox', { name: 'Team', exact: true })
    .selectOption({ label: 'Northgate Structural (sample)' });
  const answer = page.getByRole('heading', { level: 2 }).first();
  await expect(answer).toHaveText(/^Order [\d,]+ tokens (now|by .+)$/, { timeout: 180_000 });
  const slider = page.getByRole('slider');
  await expect(slider).toBeVisible({ timeout: 180_000 });
  await expect(page.getByRole('img', { name: /first order/ })).toBeVisible();
  const recommended = await slider.getAttribute('aria-valuetext');
  expect(await answer.textContent()).toContain(recommended ?? 'no amount');

  const chance = page
    .locator('.data-facts > div')
    .filter({ hasText: 'Chance that some of it expires unused' })
    .locator('dd');
  await slider.focus();
  await page.keyboard.press('End');
  await expect(slider).not.toHaveAttribute('aria-valuetext', recommended ?? '');
  await expect(chance).toHaveText(/\d/);
  await page.keyboard.press('Home');
  await expect(slider).toHaveAttribute('aria-valuetext', '0 tokens');
  await expect(chance).toHaveText('0%');

  await expect(page.getByRole('table', { name: 'Other ways to order' }).getByRole('row')).toHaveCount(6);
  const changes = page.getByRole('table', { name: 'What would change the answer' });
  await expect(changes.getByRole('row')).toHaveCount(7, { timeout: 180_000 });
  await expect(page.getByText('What stays the same is grey.')).toBeVisible();
  await looksRight(page, 'renewal-sample');
  await page.getByRole('button', { name: 'Show as table' }).click();
  expect(await found(page)).toEqual([]);
  await page.close();
});

test('with the cost of a day locked out, plans are judged by it', async () => {
  const page = await session.openDashboard('#/settings');
  const field = page.getByLabel('Cost of a day locked out (optional)');
  await field.fill('2500');
  await field.press('Tab');
  await expect(page.getByText('Saved.')).toBeVisible();
  await page.goto(page.url().replace('settings', 'renewal'));
  await expect(page.getByRole('heading', { level: 2, name: /^(Order|No order)/ })).toBeVisible({
    timeout: 180_000,
  });
  await expect(page.getByText('$2,500', { exact: true })).toBeVisible();
  await expect(page.getByText('A day locked out costs $5,000')).toBeVisible({ timeout: 180_000 });
  await page.close();
});
