import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import type { Period } from '@/core/model/scalars';
import { day } from '@/core/units/brands';
import { isoOfDay } from '@/core/units/day';
import { formatDay } from '@/core/units/format';
import { launch, type Session } from '../support/browser';
import { EXTENSION } from '../support/build';
import { generateCompany } from '../support/company';
import { dailyTable, reportTable, seatUsageTable, subscriptionsTable } from '../support/exports/table';
import { writeText } from '../support/exports/write-text';
import { entriesOf } from '../support/file-text';

const today = day(Math.floor(Date.now() / 86_400_000));
const company = generateCompany({ today, seed: 9, people: 120, teams: 1, history: 380 });
const period: Period = { from: day(today - 370), to: day(today - 1) };
const csv = (name: string, bytes: Uint8Array) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(bytes) });

let session: Session;

test.describe.configure({ mode: 'serial' });
test.slow();
test.beforeAll(async () => {
  session = await launch({ extension: EXTENSION });
});
test.afterAll(async () => {
  expect(session.extensionRequests).toEqual([]);
  expect(session.pageErrors).toEqual([]);
  expect(session.consoleErrors).toEqual([]);
  await session.close();
});

/** Both themes, wide and narrow: no serious finding, nothing wider than the page. */
async function looksRight(page: Page, name: string): Promise<void> {
  const shots = process.env.FLEXMETER_SHOTS;
  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [1280, 400]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      const { violations } = await new AxeBuilder({ page }).analyze();
      const found = violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
      expect(found).toEqual([]);
      const over = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
      expect(over).toBeLessThanOrEqual(0);
      if (shots)
        await page.screenshot({ path: `${shots}/${name}-${width}-${colorScheme}.png`, fullPage: true });
    }
  await page.setViewportSize({ width: 1280, height: 900 });
}

/** Whole amounts of money in a sentence. */
const amounts = (text: string | null): number[] =>
  [...(text ?? '').matchAll(/\$([\d,]+)/g)].map(([, digits = '']) => Number(digits.replaceAll(',', '')));

const answerOf = (page: Page) => page.getByRole('heading', { level: 2 }).first();

/** Ask in another way, and wait for the answer. */
async function ask(page: Page, way: string | RegExp): Promise<void> {
  await page.getByRole('radio', { name: way }).check();
  await expect(page.locator('.seats-head')).toHaveAttribute('aria-busy', 'false', { timeout: 180_000 });
}

async function importFile(page: Page, name: string, bytes: Uint8Array, asked = false): Promise<void> {
  await page.getByRole('link', { name: 'Import' }).click();
  await page.getByLabel('Choose files').setInputFiles([csv(name, bytes)]);
  if (asked) {
    await page.getByLabel('First day').fill(isoOfDay(period.from));
    await page.getByLabel('Last day').fill(isoOfDay(period.to));
  }
  await page.getByRole('button', { name: /^Import \d/ }).click();
  await expect(page.getByRole('heading', { name: /stored/ })).toBeVisible({ timeout: 180_000 });
}

test('nothing read: the view says what to do', async () => {
  const page = await session.openDashboard('#/seats');
  await expect(page.getByText('Nothing has been read yet.')).toBeVisible();
  await page.close();
});

test('use without seats: what seats would save, and what tells who holds one', async () => {
  const page = await session.openDashboard('#/data');
  await importFile(page, 'usage.csv', writeText(dailyTable(company, 'all', period, 'token-usage')));
  await page.getByRole('link', { name: 'Seats' }).click();
  await expect(answerOf(page)).toHaveText(/^The cheapest seats cost /, { timeout: 180_000 });
  await expect(page.getByText('Nobody knows yet who holds a seat.')).toBeVisible();
  await expect(page.getByText('When subscriptions end is not known.')).toBeVisible();
  await page.close();
});

test('the answer adds up, is proven by the solver, and becomes files', async () => {
  const page = await session.openDashboard('#/data');
  await importFile(page, 'seats.csv', writeText(seatUsageTable(company, period)));
  await importFile(page, 'report.csv', writeText(reportTable(company, 'all', period)), true);
  await importFile(page, 'contracts.csv', writeText(subscriptionsTable(company, 'all')));
  await page.getByRole('link', { name: 'Seats' }).click();
  const answer = answerOf(page);
  await expect(answer).toHaveText(/^The cheapest seats cost /, { timeout: 180_000 });
  const [then = 0, less = 0, now = 0] = amounts(await answer.textContent());
  expect(Math.abs(now - then - less)).toBeLessThanOrEqual(1);
  expect(less).toBeGreaterThan(0);
  await expect(page.getByText('Proven: nobody can assign')).toBeVisible();

  // Savings of people and of seats nobody holds are the saving of the answer.
  const rows = page.getByRole('table', { name: 'Who gets and who gives up a seat' }).locator('tbody tr');
  await expect(rows.first()).toBeAttached(); // people come after the answer
  const more = page.getByRole('button', { name: /^Show \d+ more/ });
  while (await more.isVisible()) await more.click();
  const savings = await rows.locator('td:last-child').allTextContents();
  const signed = savings.reduce(
    (sum, text) => sum + (text.startsWith('-') ? -1 : 1) * (amounts(text)[0] ?? 0),
    0,
  );
  const [unheld = 0] = amounts((await page.getByText(/^Seats that nobody holds/).allTextContents()).join());
  expect(Math.abs(signed + unheld - less)).toBeLessThanOrEqual(savings.length + 1);

  const pools = page.getByRole('table', { name: 'Products and collections' });
  for (const { offering, seats } of company.contracts.filter(({ to }) => to >= today))
    await expect(pools.getByRole('row').filter({ hasText: offering }).first()).toContainText(String(seats));
  await expect(pools).toContainText('No price. Add it to compare.');
  await expect(page.getByText(/^No price for .* stay as they are/)).toBeVisible();

  await ask(page, 'Assign the seats we own');
  await expect(answer).toHaveText(/^The seats you own, best assigned, cost/);
  await expect(page.getByText('Proven: nobody can assign')).toBeVisible();
  await ask(page, 'As many as are cheapest, but none');
  await expect(answer).toHaveText(/risk of at most 20%/);
  const [atRisk = 0] = amounts(await answer.textContent());
  expect(atRisk).toBeGreaterThanOrEqual(then);
  await ask(page, 'My numbers');
  const number = page.getByLabel('My number of Revit seats');
  await number.fill('3');
  await number.press('Enter');
  await expect(page.locator('.seats-head')).toHaveAttribute('aria-busy', 'false', { timeout: 180_000 });
  await expect(pools.getByRole('row', { name: /^Revit/ }).locator('.seats-advised')).toHaveText('3');
  const [mine = 0] = amounts(await answer.textContent());
  expect(mine).toBeGreaterThanOrEqual(then);
  await looksRight(page, 'seats-numbers');

  await ask(page, /^As many as are cheapest$/);
  await expect(answer).toHaveText(/^The cheapest seats cost /);
  const save = async (name: string | RegExp) => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name }).first().click(),
    ]);
    return readFile(await file.path());
  };
  await expect(page.locator('.seats-head')).toHaveAttribute('aria-busy', 'false', { timeout: 180_000 });
  while (await more.isVisible()) await more.click();
  const listed = await rows.count();
  const list = await save('Save as CSV');
  const moves = new Map(entriesOf(list)).get('moves.csv')?.toString('utf8') ?? '';
  expect(moves.trim().split('\r\n')).toHaveLength(1 + listed);
  const assign = await save(/: \d+ (person|people)$/);
  expect(assign.toString('utf8')).toMatch(/^\ufeffFirst name,Last name,Email\r\n[^\r]+@/);
  await page.close();
});

test('the calendar has every subscription and lot in order of time; the curve tells the flat bottom', async () => {
  const page = await session.openDashboard('#/seats');
  await expect(answerOf(page)).toHaveText(/^The cheapest seats cost /, { timeout: 180_000 });
  const calendar = page.locator('.seats-calendar');
  await expect(calendar.locator('.seats-when').first()).toBeVisible(); // it names people, who come after the answer
  const days = await calendar.locator('.seats-when').allTextContents();
  for (const { to } of company.contracts.filter(({ from, to }) => to >= today && from <= today))
    expect(days).toContain(formatDay(to, 'en'));
  const times = days.map((text) => (text === 'Now' ? 0 : Date.parse(text)));
  expect(times).toEqual([...times].sort((a, b) => a - b));
  await expect(page.getByRole('img', { name: /cost within 1%/ })).toBeVisible();
  await looksRight(page, 'seats');
  await page.getByRole('button', { name: 'Show as table' }).click();
  await expect(page.getByRole('columnheader', { name: 'Last seat dearer than Flex' })).toBeVisible();
  await page.close();
});
