import { expect, type Page, test } from '@playwright/test';
import { found } from '../support/axe';
import { launch, type Session } from '../support/browser';
import { EXTENSION } from '../support/build';

const today = Math.floor(Date.now() / 86_400_000);
const iso = (on: number) => new Date(on * 86_400_000).toISOString().slice(0, 10);

/** Daily rows of a team: two people, noisy weeks, one of them quieter in time. */
function usage(): string {
  const lines = ['Team,First name,Last name,Email,Product,Day used,Tokens used'];
  for (let on = today - 400; on < today; on++) {
    if ((on + 3) % 7 > 4) continue;
    const wave = (on * 7919) % 10;
    if (wave > 1) lines.push(`Rivertown Roads,Ada,Byron,ada@x.example,Revit,${iso(on)},10`);
    if (wave > 4) lines.push(`Rivertown Roads,Bo,Diddley,bo@x.example,AutoCAD,${iso(on)},7`);
  }
  return lines.join('\n');
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
  const page = await session.openDashboard('#/forecast');
  await expect(page.getByRole('heading', { level: 2, name: /^Nothing/ })).toBeVisible();
  await page.close();
});

test('the sample company: run-out day, stranded tokens, demand, report card', async () => {
  const page = await session.openDashboard('#/settings');
  await page
    .getByRole('button', { name: /sample/i })
    .first()
    .click();
  await expect(page.getByRole('button', { name: /Remove the sample/i })).toBeVisible();
  await page.getByRole('link', { name: 'Forecast' }).click();
  await page
    .getByRole('combobox', { name: 'Team', exact: true })
    .selectOption({ label: 'Northgate Structural (sample)' });
  await expect(page.getByRole('heading', { level: 2 }).first()).toContainText(/^Tokens last/);
  await expect(page.getByText(/^Likely between/)).toBeVisible();
  const lots = page.getByRole('table', { name: 'Tokens left unused when they expire' });
  await expect(lots.getByRole('row')).toHaveCount(3);
  await expect(page.getByText(/^Four-week forecasts of the past year missed by/)).toBeVisible();
  await looksRight(page, 'forecast-sample');
  await page.close();
});

test('with daily rows: a report card, parts to choose, past forecasts against what came', async () => {
  const page = await session.openDashboard('#/data');
  const buffer = Buffer.from(usage());
  await page.getByLabel('Choose files').setInputFiles({ name: 'usage.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: /^Import \d/ }).click();
  await expect(page.getByRole('heading', { name: '1 table stored' })).toBeVisible();
  await page.getByRole('link', { name: 'Forecast' }).click();
  await page.getByRole('combobox', { name: 'Team', exact: true }).selectOption({ label: 'Rivertown Roads' });
  await expect(page.getByText(/^Four-week forecasts of the past year missed by/)).toBeVisible();
  const card = page.locator('table').filter({ hasText: 'Last week repeated' });
  await expect(card.getByRole('row')).toHaveCount(4);
  await expect(page.getByRole('heading', { level: 3 })).toHaveCount(2);
  await expect(page.getByText(/^28 days: forecast .* (within|more than|less than) the range\.$/)).toHaveCount(
    2,
  );

  const chart = page.getByRole('img', { name: /tokens next week/ });
  await expect(chart).toBeVisible();
  await page.getByLabel('Shown').selectOption('month');
  await expect(page.getByRole('img', { name: /tokens next month/ })).toBeVisible();
  const figure = page.getByRole('figure').filter({ hasText: 'tokens next month' });
  await figure.getByRole('button', { name: 'Show as table' }).click();
  await expect(figure.getByRole('columnheader', { name: 'Likely (P50)' })).toBeVisible();
  expect(await figure.getByRole('row').count()).toBeGreaterThan(20);
  await figure.getByRole('button', { name: 'Show as chart' }).click();
  await looksRight(page, 'forecast-exact');

  await page.setViewportSize({ width: 1280, height: 900 });
  await page
    .getByRole('search')
    .getByLabel(/^Product/)
    .selectOption('AutoCAD');
  await expect(page.getByRole('heading', { level: 2 }).first()).toContainText('tokens in the next 90 days');
  await expect(page.getByRole('heading', { name: 'Runway' })).toHaveCount(0);
  await page.getByLabel('Use of').selectOption({ label: 'Ada Byron' });
  await page
    .getByRole('search')
    .getByLabel(/^Product/)
    .selectOption('AutoCAD');
  await expect(page.getByText('tell of no use of this part')).toBeVisible();
  await page.close();
});

/** How many listed days are stored as worked on. */
const WORKED = `new Promise((resolve, reject) => {
  const opening = indexedDB.open('flexmeter');
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const asking = opening.result.transaction('settings').objectStore('settings').get('settings');
    asking.onsuccess = () => {
      opening.result.close();
      resolve(asking.result.value.holidays.filter(({ worked }) => worked).length);
    };
  };
})`;

test('closed days: a country fills the list, own days are added, and all can be taken back', async () => {
  const page = await session.openDashboard('#/settings');
  await page.getByRole('button', { name: 'Choose a country' }).click();
  await page.getByLabel('Country').selectOption('DE');
  await page.getByLabel('Part of the country').selectOption('BY');
  const table = page.getByRole('table').filter({ hasText: 'Closed' });
  await expect(table.getByRole('row', { name: /Jan 6/ })).toBeVisible(); // in Bavaria, not in all of Germany
  const listed = await table.getByRole('checkbox').count();
  expect(listed).toBeGreaterThan(10);
  const year = new Date().getUTCFullYear();
  await page.getByLabel('Closed from').fill(`${year}-08-03`);
  await page.getByLabel('to (empty: one day)').fill(`${year}-08-07`);
  await page.getByRole('button', { name: 'Add closed days' }).click();
  await expect(table.getByRole('checkbox')).toHaveCount(listed + 5);
  await table.getByRole('checkbox').first().uncheck();
  await expect.poll(() => page.evaluate<number>(WORKED)).toBe(1);
  await page.reload();
  await expect(page.getByText('Germany (BY)')).toBeVisible();
  await expect(table.getByRole('checkbox')).toHaveCount(listed + 5);
  await expect(table.getByRole('checkbox').first()).not.toBeChecked();
  await page
    .getByRole('button', { name: /^Remove .*Aug/ })
    .first()
    .click();
  await expect(table.getByRole('checkbox')).toHaveCount(listed + 4);
  expect(await found(page)).toEqual([]);
  await page.close();
});

test('a team without skill has no run-out day anywhere, and the view says why', async () => {
  const page = await session.openDashboard('#/data');
  const lines = ['Team,First name,Last name,Email,Product,Day used,Tokens used'];
  // Use doubles every two months: the last week tells at once, a level that is learned lags behind.
  for (let on = today - 420; on < today; on++)
    lines.push(
      `Stairs,Al,Bell,al@x.example,Revit,${iso(on)},${10 * 2 ** Math.floor((on - today + 420) / 60)}`,
    );
  const buffer = Buffer.from(lines.join('\n'));
  await page.getByLabel('Choose files').setInputFiles({ name: 'stairs.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: /^Import \d/ }).click();
  await expect(page.getByRole('heading', { name: '1 table stored' })).toBeVisible();
  await page.getByRole('link', { name: 'Forecast' }).click();
  await page.getByRole('combobox', { name: 'Team', exact: true }).selectOption({ label: 'Stairs' });
  await expect(page.getByRole('heading', { name: /^No forecast: on this team’s past/ })).toBeVisible();
  await expect(page.getByText('28 more days are known exactly')).toBeVisible();
  await expect(page.getByText(/^Four-week forecasts .* so it is not shown\.$/)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Demand' })).toHaveCount(0);
  await page.close();
});
