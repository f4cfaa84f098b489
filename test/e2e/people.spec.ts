import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { found } from '../support/axe';
import { launch, type Session } from '../support/browser';
import { EXTENSION } from '../support/build';
import { entriesOf } from '../support/file-text';
import { settled } from '../support/settled';

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
  await page.setViewportSize({ width: 1280, height: 900 });
}

let session: Session;

test.describe.configure({ mode: 'serial' });
test.slow();
test.beforeAll(async () => {
  session = await launch({ extension: EXTENSION });
});
test.afterAll(async () => {
  expect(session.extensionRequests).toEqual([]);
  expect(session.pageErrors).toEqual([]);
  await session.close();
});

const table = (page: Page) => page.getByRole('table', { name: 'Advice for each person' });
/** Texts of a column of the table, as drawn. */
const column = async (page: Page, name: string): Promise<string[]> => {
  const heads = await table(page).getByRole('columnheader').allTextContents();
  const at = heads.findIndex((head) => head.startsWith(name));
  const rows = await table(page).locator('tbody tr[aria-rowindex]').all();
  return Promise.all(
    rows.map(async (row) => (await row.locator('th, td').nth(at).textContent())?.trim() ?? ''),
  );
};
const amount = (text: string) => Number(text.replace(/[^\d.-]/g, '') || 0);

test('nothing read: the view says what to do', async () => {
  const page = await session.openDashboard('#/people');
  await expect(page.getByText(/Nothing/)).toBeVisible();
  await page.close();
});

test('everybody is advised, sorted by saving; filters, search and sorting work; the file holds what is shown', async () => {
  const popup = await session.openPopup();
  await popup.getByRole('button', { name: 'Load the sample company' }).click();
  await expect(popup.getByRole('img', { name: /Balance/ })).toBeVisible();
  await popup.close();
  const page = await session.openDashboard('#/people');
  await expect(page.getByText(/saves about \$[\d,]+ a year \(\d+% sure on average\)/)).toBeVisible();
  await expect(page.getByText(/worked out/)).toHaveCount(0);
  const savings = (await column(page, 'Saving')).map(amount);
  expect(savings.length).toBeGreaterThan(10);
  expect(savings).toEqual([...savings].sort((a, b) => b - a));
  expect(savings[0]).toBeGreaterThan(0);
  await looksRight(page, 'people');

  await page.getByRole('button', { name: 'Person' }).click();
  await expect(table(page).getByRole('columnheader', { name: /^Person/ })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  const names = await column(page, 'Person');
  expect(names).toEqual([...names].sort(new Intl.Collator('en').compare));
  await page.getByRole('combobox', { name: /^Advice/ }).selectOption({ label: 'Change' });
  const some = async () => Number(await table(page).getAttribute('aria-rowcount')) - 1;
  await expect.poll(some).toBeLessThan(33);
  expect(await some()).toBeGreaterThan(0);
  await page.getByLabel('Find a person').fill((names[0] ?? '').slice(0, 4));
  await page.getByRole('combobox', { name: /^Advice/ }).selectOption({ label: 'All' });
  await expect(page.getByText(/People shown: \d+ of \d+/)).toBeVisible();
  await page.getByLabel('Find a person').fill('nobody has such a name');
  await expect(page.getByText('Nobody matches.')).toBeVisible();
  await page.getByLabel('Find a person').fill('');
  await expect(page.getByText('Nobody matches.')).toHaveCount(0);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as CSV' }).click();
  const zip = entriesOf(await readFile(await (await download).path()));
  const file = new Map(zip).get('people.csv')?.toString('utf8') ?? '';
  expect(file.trim().split('\r\n')).toHaveLength(Number(await table(page).getAttribute('aria-rowcount')));
  await page.close();
});

test('opened again, what is kept is there at once; since when it holds stays', async () => {
  const page = await session.openDashboard('#/people');
  await expect(table(page)).toBeVisible();
  await expect(page.getByText(/worked out/)).toHaveCount(0);
  await expect(page.getByRole('img', { name: /Since .* the use cost/ })).toBeVisible();
  await page.close();
});

let accepted = '';
const openFirstMove = async (page: Page): Promise<Locator> => {
  await page.getByRole('combobox', { name: /^Advice/ }).selectOption({ label: 'Change' });
  const link = table(page).locator('tbody tr[aria-rowindex] a').first();
  accepted = (await link.textContent()) ?? '';
  await link.click();
  const heading = page.getByRole('heading', { level: 1, name: accepted });
  await expect(heading).toBeVisible();
  return heading;
};

test('a person’s page explains itself to the arithmetic; dismissed, taken back, accepted', async () => {
  const page = await session.openDashboard('#/people');
  await page.getByRole('button', { name: 'All on Flex' }).click();
  await table(page).locator('tbody tr[aria-rowindex] a').first().click();
  await expect(page.getByRole('heading', { name: 'Days of use' })).toBeVisible();
  await page.getByRole('button', { name: 'Show as table' }).click();
  await expect(page.getByRole('table', { name: 'Days of use' })).toBeVisible();
  await page.getByRole('button', { name: 'Show as chart' }).click();
  const cell = page.locator('.use-day').first(); // a day is a small square, whoever else changes its styles
  expect((await cell.boundingBox())?.width).toBeGreaterThan(5);
  expect((await cell.boundingBox())?.height).toBeLessThan(20);
  await looksRight(page, 'user');
  await page.getByRole('link', { name: 'All people' }).click();
  await expect(table(page)).toBeVisible();
  await expect(page.getByRole('columnheader', { name: /All on Flex/ })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  await openFirstMove(page);
  await expect(page.getByText(/ instead of .* saves about \$[\d,]+ a year \(\d+% sure\)/)).toBeVisible();
  await expect(page.getByText(/look-backs that can say something, \d of \d agree/)).toBeVisible();
  for (const row of await page.getByRole('table', { name: 'The arithmetic' }).locator('tbody tr').all()) {
    const [, days, perDay, price, cost] = (await row.locator('td').allTextContents()).map(amount);
    if (!days || !perDay || !price) continue;
    expect(Math.abs(days * perDay * price - (cost ?? 0))).toBeLessThan(0.06 * perDay * price + 1);
  }
  await looksRight(page, 'person');
  await page.getByRole('button', { name: 'Decide otherwise …' }).click();
  await page.getByLabel('Say nothing until a day').check();
  await page.getByLabel('Day', { exact: true }).fill('2020-01-01');
  await expect(page.getByRole('alert')).toHaveText('Choose a day after today.');
  await page.getByLabel('Dismiss, for a reason').check();
  await page.getByRole('textbox', { name: 'Reason' }).fill('leaves in May');
  expect(await found(page)).toEqual([]);
  await page.getByRole('button', { name: 'Note the decision' }).click();
  await expect(page.getByText('leaves in May')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Accept' })).toHaveCount(0);
  await page.getByRole('button', { name: /Take back/ }).click();
  await expect(page.getByText('Nothing was decided yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Accept' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'accepted' })).toBeVisible();
  await page.close();
});

test('what is accepted becomes steps, a file for the portal and a mail that names nobody else', async () => {
  const page = await session.openDashboard('#/people');
  await expect(page.getByRole('heading', { name: 'Act on it' })).toBeVisible();
  await expect(page.getByText('1 person to move')).toBeVisible();
  const mail = await page.getByLabel('Mail for the approver').inputValue();
  expect(mail).toContain(accepted);
  await settled(page);
  const others = (await column(page, 'Person')).filter((name) => name !== '' && !name.startsWith(accepted));
  expect(others.length).toBeGreaterThan(5);
  for (const name of others) expect(mail).not.toContain(name);
  await expect(page.getByText(/Portal, /).first()).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /, 1 person$/ }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toMatch(/^flexmeter-assign-.+\.csv$/);
  expect((await readFile(await saved.path(), 'utf8')).trim().split('\r\n')).toHaveLength(2);
  await looksRight(page, 'act');

  await page.getByRole('button', { name: /Accept what is advised/ }).click();
  await page.getByRole('button', { name: 'Accept', exact: true }).click();
  await expect(page.getByText('What you accepted is under “Act on it”.')).toBeVisible();
  await expect(page.getByText('Everybody is on the cheapest plan')).toBeVisible();
  await page.close();
});
