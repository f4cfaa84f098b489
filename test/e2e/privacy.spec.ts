import { readFile } from 'node:fs/promises';
import { type Download, expect, type Page, test } from '@playwright/test';
import { VIEWS } from '@/components/dashboard/routes';
import { FORMATS } from '@/core/report/report-file';
import { type RunningPortal, startPortal } from '../portal/start';
import { launch, type Session } from '../support/browser';
import { EXTENSION } from '../support/build';
import { fileText } from '../support/file-text';
import { settled } from '../support/settled';

const PARTS = [
  'data/import',
  'data/people',
  'data/coverage',
  'data/reconcile',
  'data/explain',
  'data/storage',
];
/** People a list names whom nobody knows: they become known by it. */
const LIST = [
  'Email,Name,Department',
  'zora.quill@northgate.example,Zora Quill,Tiny Office',
  'ivo.marsh@northgate.example,Ivo Marsh,Tiny Office',
].join('\n');

const MOVES = /^Who gets and who gives up a seat/;

let portal: RunningPortal;
let session: Session;
let secrets: string[] = [];

test.describe.configure({ mode: 'serial' });
test.slow();
test.beforeAll(async () => {
  portal = await startPortal();
  session = await launch({
    extension: EXTENSION,
    portalPort: portal.port,
    viewport: { width: 1280, height: 900 },
  });
});
test.afterAll(async () => {
  expect(session.extensionRequests).toEqual([]);
  expect(session.pageErrors).toEqual([]);
  await session.close();
  await portal.close();
});

/** Every name, address, id and hash in the database. */
const readSecrets = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
    const found: string[] = [];
    for (const name of names) {
      const db = await new Promise<IDBDatabase>((done, fail) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => done(request.result);
        request.onerror = () => fail(request.error);
      });
      if (db.objectStoreNames.contains('people')) {
        const people = await new Promise<
          { keys: string[]; name: { text: string } | null; email: { text: string } | null }[]
        >((done) => {
          const request = db.transaction('people').objectStore('people').getAll();
          request.onsuccess = () => done(request.result);
        });
        for (const one of people) {
          for (const seen of [one.name, one.email]) if (seen) found.push(seen.text);
          for (const key of one.keys)
            if (/^(?:hash|id|email):/.test(key)) found.push(key.slice(key.indexOf(':') + 1));
        }
      }
      db.close();
    }
    return [...new Set(found)];
  });

const leaks = (text: string): string[] => {
  const low = text.toLowerCase();
  return secrets.filter((one) => low.includes(one.toLowerCase()));
};

/** All text and attributes of the page, what fields hold, its title and address. */
const everythingOn = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [
      document.title,
      decodeURIComponent(location.href),
      document.documentElement.outerHTML,
      ...[...document.querySelectorAll<HTMLInputElement>('input, select, textarea')].map(
        ({ value }) => value,
      ),
    ].join('\n'),
  );

async function visit(page: Page, route: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/${route}`);
  await settled(page);
  if (route === 'seats')
    await expect(page.getByRole('heading', { name: MOVES })).toBeVisible({ timeout: 180_000 });
}

/** Everything a view shows, with its charts as tables and all that can be opened. */
async function look(page: Page, route: string): Promise<string> {
  await visit(page, route);
  const first = await everythingOn(page);
  for (const twin of await page.locator('.chart-twin').all()) await twin.click();
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('details')) one.open = true;
  });
  return first + (await everythingOn(page));
}

/** Save whatever a view offers as a file. */
async function filesOf(page: Page, route: string): Promise<Record<string, string>> {
  await visit(page, route);
  const found: Record<string, string> = {};
  const buttons = page.getByRole('button', { name: /^(Save|Export|Download)/i });
  for (let at = 0; at < (await buttons.count()); at++) {
    const button = buttons.nth(at);
    if (!(await button.isEnabled())) continue;
    const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
    found[file.suggestedFilename()] = await textOf(file);
  }
  return found;
}

const textOf = async (file: Download): Promise<string> =>
  `${file.suggestedFilename()}\n${await fileText(await readFile(await file.path()))}`;

/** Every table of the Reports view, in every format. */
async function reports(page: Page): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  await visit(page, 'reports');
  const all = page.getByRole('button', { name: 'All', exact: true });
  if ((await all.count()) > 0) await all.first().click();
  for (const format of FORMATS) {
    await page.locator('.report-form select').selectOption(format);
    const saved = page.waitForEvent('download', { timeout: 180_000 });
    await page.locator('.report-form button[type=submit]').click();
    found[`reports ${format}`] = await textOf(await saved);
  }
  return found;
}

async function setMode(page: Page, name: string): Promise<void> {
  await visit(page, 'settings');
  const mode = page.getByRole('radio', { name: new RegExp(`^${name}`) });
  await mode.check();
  await expect(page.getByText('Saved')).toBeVisible();
}

async function personRoutes(page: Page): Promise<string[]> {
  await visit(page, 'people');
  await expect(page.locator('a[href*="#/people/"]').first()).toBeVisible({ timeout: 180_000 });
  await visit(page, 'products');
  const product = await page.locator('a[href*="#/products/"]').first().getAttribute('href');
  return ['people/1', ...(product ? [product.replace(/^#\//, '')] : [])];
}

test('by name: names, addresses and hashes are there to be found, in views and files', async () => {
  const popup = await session.openPopup();
  await popup.getByRole('button', { name: 'Load the sample company' }).click();
  await expect(popup.getByRole('img', { name: /Balance/ })).toBeVisible();
  const page = await session.openDashboard('#/data/import');
  await page
    .getByLabel('Choose files')
    .setInputFiles({ name: 'places.csv', mimeType: 'text/csv', buffer: Buffer.from(LIST) });
  await page.getByRole('button', { name: /^Import \d/ }).click();
  await expect(page.getByRole('status').getByRole('heading')).toBeVisible();
  await popup.close();
  secrets = await readSecrets(page);
  expect(secrets).toContain('zora.quill@northgate.example');
  expect(secrets.length).toBeGreaterThan(60);
  await personRoutes(page);
  for (const route of ['people', 'people/1', 'seats', 'waste', 'data/people', 'data/explain'])
    expect([route, leaks(await look(page, route)).length > 0]).toEqual([route, true]);
  const files = { ...(await filesOf(page, 'people')), ...(await reports(page)) };
  for (const [name, text] of Object.entries(files).filter(([file]) => !file.endsWith('.png')))
    expect([name, leaks(text).length > 0]).toEqual([name, true]);
  await page.close();
});

for (const mode of ['By pseudonym', 'Only in groups'])
  test(`${mode}: nobody's name is in any view, file, popup or overlay`, async () => {
    const page = await session.openDashboard('#/settings');
    const routes = mode === 'By pseudonym' ? [] : ['people/1', 'products'];
    await setMode(page, mode);
    await page.reload();
    if (mode === 'By pseudonym') routes.push(...(await personRoutes(page)));
    for (const route of [...VIEWS, ...PARTS, ...routes]) {
      const text = await look(page, route);
      expect([route, leaks(text)]).toEqual([route, []]);
      if (mode === 'Only in groups') expect([route, text.includes('Tiny Office')]).toEqual([route, false]);
    }
    for (const route of ['people', 'seats', 'waste', 'shares', ...routes])
      for (const [name, text] of Object.entries(await filesOf(page, route)))
        expect([route, name, leaks(text)]).toEqual([route, name, []]);
    for (const [name, text] of Object.entries(await reports(page)))
      expect([name, leaks(text)]).toEqual([name, []]);

    // A name typed into a search finds nobody.
    await visit(page, 'data/people');
    await page.getByRole('searchbox').fill('Zora');
    await expect(page.getByRole('checkbox')).toHaveCount(0);
    await page.close();

    const popup = await session.openPopup();
    await expect(popup.getByRole('img', { name: /Balance/ })).toBeVisible();
    expect(leaks(await everythingOn(popup))).toEqual([]);
    const saved = popup.waitForEvent('download');
    await popup.getByRole('button', { name: 'Export this table' }).click();
    expect(leaks(await textOf(await saved))).toEqual([]);
    await popup.close();
  });

test('in the portal: no chip stands beside single people where only groups may be looked at, and the strip says why', async () => {
  const page = await session.openPortal('/token-usage/by-user?company=demo&delay=50');
  const client = await page.context().newCDPSession(page);
  const texts = async () => {
    const { nodes } = await client.send('Accessibility.getFullAXTree');
    return nodes.map(({ name }) => String(name?.value ?? '')).join('\n');
  };
  await expect.poll(texts).toContain('The privacy settings allow looking at groups only');
  expect(await page.locator('flexmeter-chip').count()).toBe(0);
  await page.close();
});

test('names for one visit are shown by People care alone, and are gone with the visit', async () => {
  const page = await session.openDashboard('#/data/people');
  await settled(page);
  await page.getByRole('button', { name: 'Show names for this visit' }).click();
  await page.getByRole('searchbox').fill('Zora');
  await expect(page.getByRole('row', { name: /zora\.quill@/ })).toBeVisible();
  await visit(page, 'data/storage');
  expect(leaks(await look(page, 'data/people'))).toEqual([]);
  await page.close();
});

test('blurred: names and money are unreadable until looked at by pointer or keyboard, without a shift; paper is not', async () => {
  const page = await session.openDashboard('#/settings');
  await setMode(page, 'By name');
  await visit(page, 'people');
  const row = page.locator('tbody tr:has(a[href*="#/people/"])').first();
  await expect(row).toBeVisible({ timeout: 180_000 });
  await settled(page);
  const boxes = () =>
    page
      .locator('main td, main h1, main h2')
      .evaluateAll((all) => all.map((one) => JSON.stringify(one.getBoundingClientRect())));
  const cell = row.locator('td.number').first();
  const filterOf = (of = cell) => of.evaluate((one) => getComputedStyle(one).filter);
  expect(await filterOf()).toBe('none');
  await page.mouse.move(0, 0);
  const before = await boxes();
  await page.getByRole('button', { name: 'Blur names and money' }).click();
  await page.mouse.move(0, 0);
  expect(await filterOf()).toMatch(/^blur\(\d/);
  expect(await filterOf(row.locator('th').first())).toMatch(/^blur\(\d/);
  for (const answer of await page.locator('main :is(h2, p):not(:has(*))', { hasText: /\$\d/ }).all())
    expect(await filterOf(answer)).toMatch(/^blur\(\d/);
  expect(await boxes()).toEqual(before);
  await cell.hover();
  expect(await filterOf()).toBe('none');
  await page.mouse.move(0, 0);
  await row.locator('a').first().focus();
  expect(await filterOf()).toBe('none');
  await row.locator('a').first().blur();
  await page.emulateMedia({ media: 'print' });
  expect(await filterOf()).toBe('none');
  await page.emulateMedia({ media: 'screen' });
  await page.reload();
  await expect(row).toBeVisible({ timeout: 180_000 });
  expect(await filterOf()).toMatch(/^blur\(\d/);
  const person = (await row.locator('a').first().textContent()) ?? '';
  await row.locator('a').first().click();
  const name = page.getByRole('heading', { level: 1, name: person });
  await expect(name).toBeFocused(); // by the program, which is no wish to read it
  await page.mouse.move(0, 0);
  expect(await filterOf(name)).toMatch(/^blur\(\d/);
  await name.hover();
  expect(await filterOf(name)).toBe('none');
  await visit(page, 'people');
  await expect(row).toBeVisible({ timeout: 180_000 });
  const popup = await session.openPopup();
  await expect(popup.getByRole('img', { name: /Balance/ })).toBeVisible();
  expect(await filterOf(popup.locator('dd').first())).toMatch(/^blur\(\d/);
  expect(await filterOf(popup.getByRole('img', { name: /Balance/ }))).toMatch(/^blur\(\d/);
  await popup.close();
  await page.getByRole('button', { name: 'Show names and money' }).click();
  expect(await filterOf()).toBe('none');
  await page.close();
});
