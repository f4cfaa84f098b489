import { expect, type Locator, type Page, test } from '@playwright/test';
import { found } from '../support/axe';
import { launch, type Session } from '../support/browser';
import { EXTENSION } from '../support/build';

/** Keep pictures of a page or a part of it to look at, when asked to. */
async function picture(of: Page | Locator, name: string): Promise<void> {
  const folder = process.env.FLEXMETER_PICTURES;
  if (folder === undefined) return;
  const page = 'page' in of ? of.page() : of;
  for (const width of [1280, 400])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      await of.screenshot({
        path: `${folder}/${name}-${width}-${colorScheme}.png`,
        ...('page' in of ? {} : { fullPage: true }),
      });
    }
  await page.setViewportSize({ width: 1280, height: 900 });
}

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

test.describe.configure({ mode: 'serial' });

test('a scenario is added, switched off, changed and removed; the answer follows', async () => {
  const page = await session.openDashboard('#/forecast');
  const panel = page.locator('.scenarios');
  const answer = panel.locator('.scenario-answer');
  await expect(answer).toContainText('No scenario is on');
  await panel.getByRole('button', { name: 'Add a scenario' }).click();
  await panel.getByLabel('Name').fill('Project X');
  await panel.getByLabel('People (fewer: −)').fill('6');
  await panel.getByLabel('Product', { exact: true }).fill('Revit');
  expect(await found(page)).toEqual([]);
  await panel.getByRole('button', { name: 'Save the scenario' }).click();
  await expect(panel.locator('p[role=status]').first()).toHaveText('The scenario was saved.');
  const row = panel.getByRole('row', { name: /Project X/ });
  await expect(row).toContainText('6 more people on Revit.');
  await expect(answer).toContainText(/With the scenarios .* instead of /);
  const added = async () =>
    Number(
      (await row.getByRole('cell').nth(2).textContent())?.replace(/^\+([\d,]+).*/, '$1').replace(/,/g, ''),
    );
  const six = await added();
  expect(six).toBeGreaterThan(300); // three months of six people at 10 tokens a day
  await picture(panel, 'scenarios');

  await row.getByRole('button', { name: 'Edit' }).click();
  await panel.getByLabel('People (fewer: −)').fill('12');
  await panel.getByRole('button', { name: 'Save the scenario' }).click();
  await expect(row).toContainText('12 more people on Revit.');
  await expect.poll(added).toBeGreaterThan(1.5 * six);
  await panel.getByRole('button', { name: 'Show as table' }).click();
  await expect(panel.getByRole('columnheader', { name: 'Likely between' })).toBeVisible();
  await panel.getByLabel('Project X', { exact: true }).uncheck();
  await expect(answer).toContainText('No scenario is on');
  await page.reload();
  await expect(panel.getByLabel('Project X', { exact: true })).not.toBeChecked();
  await panel.getByRole('button', { name: /Remove.*Project X/ }).click();
  await expect(row).toHaveCount(0);
  await page.close();
});

test('what is missing for a scenario is said, and nothing is added', async () => {
  const page = await session.openDashboard('#/forecast');
  const panel = page.locator('.scenarios');
  await panel.getByRole('button', { name: 'Add a scenario' }).click();
  await panel.getByLabel('Name').fill('New tool');
  await panel.getByLabel('Product', { exact: true }).fill('Some New Product');
  await panel.getByLabel('Last day (empty: from then on)').fill('2020-01-01');
  await expect(panel.getByRole('alert')).toHaveText('The last day lies before the first.');
  await expect(panel.getByRole('button', { name: 'Save the scenario' })).toBeDisabled();
  await panel.getByLabel('Last day (empty: from then on)').fill('');
  await panel.getByRole('button', { name: 'Save the scenario' }).click();
  const row = panel.getByRole('row', { name: /New tool/ });
  await expect(row).toContainText('nobody knows the rate of Some New Product');
  await expect(row.getByRole('cell').nth(2)).toHaveText('0');
  await panel.getByRole('button', { name: /Remove.*New tool/ }).click();
  await page.close();
});

/** Amounts of a table's column, as numbers. */
async function amounts(page: Page, column: number): Promise<number[]> {
  const rows = page.getByRole('table', { name: 'Budget' }).locator('tr');
  const texts = await rows.evaluateAll(
    (list, at) => list.slice(1).map((row) => row.children[at]?.textContent ?? ''),
    column,
  );
  return texts.map((text) => Number(text.replace(/[^\d.-]/g, '')));
}

test('a budget adds up, follows its settings, and tells the risk against what was entered', async () => {
  const page = await session.openDashboard('#/budget');
  const answer = page.getByRole('heading', { level: 2 }).first();
  await expect(answer).toContainText(/costs about \$[\d,]+, likely between/);
  for (const button of ['Show months', 'Show quarters']) {
    const figures = await amounts(page, 2);
    const year = figures.pop() ?? 0;
    expect(Math.abs(figures.reduce((sum, one) => sum + one, 0) - year)).toBeLessThanOrEqual(figures.length);
    expect(year).toBeGreaterThan(1000);
    await page.getByRole('button', { name: button }).click();
  }
  await page.getByLabel(/^Budget of/).fill('1');
  await page.getByLabel(/^Budget of/).press('Enter');
  await expect(page.getByText('It is exceeded with a probability of 100%')).toBeVisible();
  await page.getByLabel(/^Budget of/).fill('600000');
  await page.getByLabel(/^Budget of/).press('Enter');
  await expect(page.getByText('The expected cost leaves')).toBeVisible();
  await picture(page, 'budget');
  expect(await found(page)).toEqual([]);

  const before = await answer.textContent();
  await page.getByLabel('Purchases count').selectOption('bought');
  await expect(answer).not.toHaveText(before ?? '');
  await page.getByLabel('The fiscal year begins in').selectOption('2');
  await expect(answer).toContainText(/Feb \d{4} – Jan \d{4}/);
  const price = page.getByLabel(/^Price of the purchase/).last();
  await price.fill('1234');
  await price.press('Enter');
  await expect(page.getByRole('row', { name: /Entered/ })).toHaveCount(1);
  await page.reload();
  await expect(page.getByLabel(/^Price of the purchase/).last()).toHaveValue('1234.00');
  await page.close();
});

test('a soft budget of the team is added, says how likely it is exceeded, and is changed and removed', async () => {
  const page = await session.openDashboard('#/budget');
  const panel = page.locator('.soft-budgets');
  await expect(panel).toContainText('No soft budget yet');
  await panel.getByRole('button', { name: 'Add a soft budget' }).click();
  await expect(panel.getByRole('button', { name: 'Save the soft budget' })).toBeDisabled();
  await panel.getByLabel('For each').selectOption('year');
  await panel.getByLabel('Budget, tokens').fill('1000000');
  expect(await found(page)).toEqual([]);
  await panel.getByRole('button', { name: 'Save the soft budget' }).click();
  await expect(panel.locator('p[role=status]').first()).toHaveText('The soft budget was saved.');
  const row = panel.getByRole('row', { name: /The whole team/ });
  await expect(row.getByRole('cell').nth(3)).toHaveText(/^(0|<1) ?%$/);
  await expect(row).toContainText('Not likely');
  await expect(panel).toContainText('Exceeded: 0. Likely to be exceeded: 0. Of 1 in all.');

  await row.getByRole('button', { name: 'Edit' }).click();
  await panel.getByLabel('Counted in').selectOption('money');
  await panel.getByLabel(/^Budget, [A-Z]{3}$/).fill('1');
  await panel.getByRole('button', { name: 'Save the soft budget' }).click();
  await expect(row).toContainText(/Exceeded on \w+/);
  await expect(panel).toContainText('Exceeded: 1.');
  await panel.getByRole('button', { name: 'Add a soft budget' }).click();
  await picture(panel, 'soft-budgets');
  expect(await found(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await found(page)).toEqual([]);
  for (let left = await panel.getByRole('button', { name: /^Remove/ }).count(); left > 0; left--) {
    await panel
      .getByRole('button', { name: /^Remove/ })
      .first()
      .click();
    await expect(panel.getByRole('button', { name: /^Remove/ })).toHaveCount(left - 1);
  }
  await expect(panel).toContainText('No soft budget yet');
  await page.close();
});

interface Api {
  alarms: {
    create(name: string, at: { when: number }): Promise<void>;
    onAlarm: { addListener(heard: () => void): void };
  };
  notifications: { create(id: string, options: { title: string; message: string }): Promise<string> };
}

/** In the worker: note what the browser is asked to show, instead of showing it. */
function listen(): void {
  const { chrome, browser } = globalThis as unknown as { chrome: Api; browser?: Api };
  const asked: object[] = [];
  Object.assign(globalThis, { asked });
  for (const api of [chrome, browser])
    if (api)
      api.notifications.create = async (id, { title, message }) => {
        asked.push({ id, title, message });
        return id;
      };
}

/** In the worker: ring the alarm at once, and wait until it has rung. */
async function ring(): Promise<void> {
  const { chrome } = globalThis as unknown as { chrome: Api };
  const rung = new Promise<void>((done) => chrome.alarms.onAlarm.addListener(done));
  await chrome.alarms.create('alerts', { when: Date.now() });
  await rung;
}

test('alerts are set, rung by the alarm, asked of the browser once, and open their view', async () => {
  const balanceFallsTo = async (tokens: string) => {
    const page = await session.openDashboard('#/settings');
    const limit = page.getByLabel('The balance falls to, tokens');
    await limit.fill(tokens);
    await limit.press('Enter');
    await expect(page.getByText('Saved.')).toBeVisible();
    return page;
  };
  const settings = await balanceFallsTo('1000000');
  await settings.getByLabel(/Say nothing in quiet hours/).uncheck();
  await expect(settings.getByLabel('Quiet from')).toHaveCount(0);
  await picture(
    settings.locator('section', { has: settings.getByRole('heading', { name: 'Alerts' }) }),
    'alerts',
  );
  await settings.close();

  const worker = session.worker();
  if (!worker) throw new Error('the worker is not running');
  await worker.evaluate(listen);
  const asked = () =>
    worker.evaluate(
      () => Reflect.get(globalThis, 'asked') as { id: string; title: string; message: string }[],
    );
  const told = async () => (await asked()).length;
  await worker.evaluate(ring);
  await expect.poll(told).toBe(2); // the sample company's two teams
  const first = await asked();
  for (const { title, message } of first) {
    expect(`${title}\n${message}`).toMatch(/[\d,.]+ tokens are left\./);
    expect(title).toMatch(/\(sample\): /);
  }
  // What is no worse isn't told again. Checks wait for each other: the third's words come after any of the second.
  await worker.evaluate(ring);
  await (await balanceFallsTo('100000000')).close();
  await worker.evaluate(ring);
  await expect.poll(told).toBeGreaterThan(3);
  expect(await told()).toBe(4);

  const opened = session.context.waitForEvent('page');
  await worker.evaluate((id) => {
    const { chrome } = globalThis as unknown as {
      chrome: { notifications: { onClicked: { dispatch(id: string): void } } };
    };
    chrome.notifications.onClicked.dispatch(id);
  }, first[0]?.id ?? '');
  expect((await opened).url()).toMatch(/dashboard\.html#\/(forecast|renewal)$/);
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing serious on scenarios, budget and alerts, ${colorScheme}`, async () => {
    for (const hash of ['#/forecast', '#/budget', '#/settings']) {
      const page = await session.openDashboard(hash);
      await page.emulateMedia({ colorScheme });
      await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
      if (hash === '#/forecast') await expect(page.locator('.scenario-answer')).toBeVisible();
      expect(await found(page)).toEqual([]);
      await page.close();
    }
  });
