import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { day } from '@/core/units/brands';
import { type RunningPortal, startPortal } from '../portal/start';
import { type LaunchOptions, launch, type Session } from '../support/browser';
import { EXTENSION } from '../support/build';
import { clickClosed, closedNodes } from '../support/closed';
import { generateCompany } from '../support/company';
import { contentScript } from '../support/content-world';
import { dailyTable } from '../support/exports/table';
import { writeText } from '../support/exports/write-text';
import { figure, importWorker, quietPage } from '../support/faults';
import { digestOfStore, importIn, removeStore } from '../support/import-faults';
import { DAMAGES, damageStore, fullDisk, rowsOf, setVersion } from '../support/store-faults';

const today = day(Math.floor(Date.now() / 86_400_000));
const now = today * 86_400_000;
const company = generateCompany({ today, seed: 61, people: 16, teams: 2, history: 150 });
const usageOf = (from: number, to: number) =>
  writeText(dailyTable(company, 'all', { from: day(today - from), to: day(today - to) }, 'token-usage'));
const usage = usageOf(120, 1);
const fileOf = (name: string, bytes: Uint8Array | string) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(bytes),
});
const orderOf = (name: string, bytes: Uint8Array) => ({
  worker: importWorker(),
  files: [{ name, base64: Buffer.from(bytes).toString('base64'), changedAt: now }],
  today,
  now,
  kill: null,
});
const USERS = '/token-usage/by-user?company=demo&delay=50&grid=native';

let portal: RunningPortal;
test.describe.configure({ retries: 0 });
test.beforeAll(async () => {
  portal = await startPortal();
});
test.afterAll(() => portal.close());

/** A browser of its own; afterwards nothing was thrown unseen, and consoles say only what is expected. */
async function within(
  work: (session: Session) => Promise<void>,
  options: Partial<LaunchOptions> & { readonly logged?: RegExp } = {},
): Promise<void> {
  const { logged, ...rest } = options;
  const session = await launch({ extension: EXTENSION, portalPort: portal.port, ...rest });
  try {
    await work(session);
    expect(session.pageErrors).toEqual([]);
    expect(session.consoleErrors.filter((text) => !logged?.test(text))).toEqual([]);
  } finally {
    await session.close();
  }
}

/** The strip's sentences, inside its closed root. */
const says = (page: Page) =>
  expect.poll(async () => (await closedNodes(page)).map(({ name }) => name).join('\n'));
const data = (session: Session) => session.openDashboard('#/data');
const choose = (page: Page, label: string, name: string, bytes: Uint8Array | string) =>
  page.getByLabel(label).setInputFiles([fileOf(name, bytes)]);

test('no room on the disk: nothing changes, it is said, and it goes on when there is room', () =>
  within(
    async (session) => {
      const quiet = await quietPage(session);
      expect(await importIn(quiet, orderOf('a.csv', usageOf(20, 10)))).toMatchObject({ saved: true });
      const before = await digestOfStore(quiet);

      const page = await data(session);
      await choose(page, 'Choose files', 'usage.csv', usage);
      await expect(page.getByRole('button', { name: /^Import \d/ })).toBeVisible();
      for (const worker of page.workers()) await worker.evaluate(fullDisk, true);
      await page.getByRole('button', { name: /^Import \d/ }).click();
      await expect(page.getByRole('alert')).toContainText('no room left for Flexmeter’s data');
      expect(await digestOfStore(quiet)).toBe(before);
      for (const worker of page.workers()) await worker.evaluate(fullDisk, false);

      await session.workerIs('running');
      await session.worker()?.evaluate(fullDisk, true);
      const table = await session.openPortal(USERS);
      await says(table).toContain('This table could not be remembered.');
      expect(await digestOfStore(quiet)).toBe(before);
      await session.worker()?.evaluate(fullDisk, false);
      await expect.poll(() => digestOfStore(quiet)).not.toBe(before); // it was sent again
      await says(table).not.toContain('This table could not be remembered.');
      figure(
        'No room on the disk',
        'import and reading say so, nothing changes; with room the reading is sent again and stored',
      );
    },
    { logged: /Quota|could not/i },
  ));

test('two tabs and the worker write at once, the popup beside them: as if one after the other', () =>
  within(async (session) => {
    const [one, two] = [await quietPage(session), await quietPage(session)];
    const send = await contentScript(session, await session.openPortal('/home'));
    const capture = {
      page: 'by-user',
      team: { kind: 'one', name: company.teams[0]?.name ?? '' },
      period: { from: today - 40, to: today - 1 },
      readAt: now,
      language: 'en',
      complete: true,
      observations: company.people.slice(0, 9).map(({ email }) => ({
        person: { email },
        period: { from: today - 40, to: today - 1 },
        tokens: 900,
      })),
      figures: { tokensAvailable: 90_000 },
      events: [],
      lots: [],
      lotsComplete: false,
      uses: [],
      health: { headers: [], rowsRead: 9, rowsStated: 9, rowsIgnored: 0, rejections: [] },
    };
    const writers = [
      () => importIn(one, orderOf('one.csv', usageOf(120, 20))),
      () => importIn(two, orderOf('two.csv', usageOf(60, 1))),
      () => send('capture:save', { capture }),
    ] as const;
    const [a, b, c] = writers;
    const ends = new Set<string>();
    for (const order of [
      [a, b, c],
      [a, c, b],
      [b, a, c],
      [b, c, a],
      [c, a, b],
      [c, b, a],
    ]) {
      await removeStore(one);
      for (const write of order) await write();
      ends.add(await digestOfStore(one));
    }
    const rounds = 8;
    for (let round = 0; round < rounds; round++) {
      await removeStore(one);
      const looking = [session.openPopup(), session.openDashboard('#/overview')];
      await Promise.all(writers.map((write) => write()));
      expect([...ends]).toContain(await digestOfStore(one));
      for (const page of await Promise.all(looking)) await page.close();
    }
    figure(
      'Two tabs, the worker and the popup at once',
      `${rounds} rounds, each as if one wrote after the other`,
    );
  }));

test('time zones, the change of clocks and a clock set back or forward: the same is stored and shown', () => {
  return within(async (session) => {
    const quiet = await quietPage(session);
    expect(await importIn(quiet, orderOf('usage.csv', usage))).toMatchObject({ saved: true });
    const before = await digestOfStore(quiet);
    const shown = new Set<string>();
    for (const timezoneId of [
      'UTC',
      'Pacific/Kiritimati',
      'Pacific/Pago_Pago',
      'Asia/Kathmandu',
      'Africa/Casablanca',
    ]) {
      const page = await session.context.newPage();
      const cdp = await session.context.newCDPSession(page);
      await cdp.send('Emulation.setTimezoneOverride', { timezoneId });
      await page.goto(`chrome-extension://${session.extensionId}/dashboard.html#/data`);
      await choose(page, 'Choose files', 'again.csv', usage);
      await page.getByRole('button', { name: /^Import \d/ }).click();
      await expect(page.getByText('The same file is stored already. Nothing was changed.')).toBeVisible();
      shown.add(((await page.getByRole('main').textContent()) ?? '').replace(/\s+/g, ' '));
      await page.close();
    }
    expect(shown.size).toBe(1);
    expect(await digestOfStore(quiet)).toBe(before);
    // The night the clocks change, a year back, and ten years on.
    for (const moment of [
      '2026-03-29T00:59:58Z',
      '2026-10-25T00:59:58Z',
      '2025-11-20T12:00:00Z',
      '2036-11-22T12:00:00Z',
    ])
      for (const path of ['dashboard.html#/overview', 'popup.html']) {
        const page = await session.context.newPage();
        await page.clock.setFixedTime(new Date(moment));
        await page.goto(`chrome-extension://${session.extensionId}/${path}`);
        await expect(page.locator('#app')).not.toBeEmpty();
        await page.close();
      }
    expect(await digestOfStore(quiet)).toBe(before);
    figure(
      'Clocks',
      '5 time zones, 2 nights the clocks change, set back a year, set forward ten: nothing stored or shown differs',
    );
  });
});

test('damaged records: it is said, nothing is added up or written over, and the way out works', () => {
  return within(
    async (session) => {
      const quiet = await quietPage(session);
      expect(await importIn(quiet, orderOf('usage.csv', usage))).toMatchObject({ saved: true });
      const whole = await digestOfStore(quiet);
      for (const damage of DAMAGES) {
        await damageStore(quiet, damage);
        const damaged = await digestOfStore(quiet);
        expect(damaged, damage).not.toBe(whole);
        for (const view of ['#/products', '#/waste']) {
          const page = await session.openDashboard(view);
          await expect(page.locator('#app'), damage).toContainText('Part of the stored data is damaged.');
          await page.close();
        }
        const popup = await session.openPopup();
        await expect(popup.locator('#app')).not.toBeEmpty();
        await popup.close();
        expect(await digestOfStore(quiet), damage).toBe(damaged); // looking changes nothing
        const page = await session.openDashboard('#/data/storage');
        for (const { name } of company.teams) {
          await page.getByRole('button', { name: `Delete ${name}` }).click();
          await page.getByRole('button', { name: 'Delete the team’s data' }).click();
          await expect(page.getByRole('main').getByRole('status')).toContainText(`${name} was deleted.`);
        }
        await page.close();
        expect(await importIn(quiet, orderOf('usage.csv', usage))).toMatchObject({ saved: true });
        expect(await rowsOf(quiet), damage).toBeGreaterThan(0);
        await removeStore(quiet);
        expect(await importIn(quiet, orderOf('usage.csv', usage))).toMatchObject({ saved: true });
        expect(await digestOfStore(quiet)).toBe(whole);
      }
      figure(
        'Damaged daily rows',
        `${DAMAGES.length} ways: each is said, none is added up; deleted and imported again, all is there`,
      );
    },
    { logged: /./ },
  );
});

test('a backup cut anywhere is refused in a sentence, and nothing changes', () =>
  within(async (session) => {
    const quiet = await quietPage(session);
    expect(await importIn(quiet, orderOf('usage.csv', usage))).toMatchObject({ saved: true });
    const page = await data(session);
    await page.getByRole('link', { name: 'Storage' }).click();
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save a full backup' }).click();
    const saved = await readFile(await (await waiting).path());
    await removeStore(quiet);
    expect(await importIn(quiet, orderOf('less.csv', usageOf(30, 20)))).toMatchObject({ saved: true });
    const before = await digestOfStore(quiet);
    const cuts = [1, 10, 40, 100, saved.length >> 2, saved.length >> 1, saved.length - 1];
    for (const cut of cuts) {
      await page.reload();
      await choose(page, 'Restore a backup', 'cut.flexmeter', saved.subarray(0, cut));
      await expect(page.getByRole('alert'), `${cut} bytes`).toContainText(
        /cut off|damaged|not a Flexmeter backup/,
      );
      expect(await digestOfStore(quiet), `${cut} bytes`).toBe(before);
    }
    const changed = Buffer.from(saved);
    changed[saved.length - 200] = (changed[saved.length - 200] ?? 0) ^ 1;
    await page.reload();
    await choose(page, 'Restore a backup', 'changed.flexmeter', changed);
    await expect(page.getByRole('alert')).toContainText('changed or damaged');
    expect(await digestOfStore(quiet)).toBe(before);
    figure(
      'Half-written backups',
      `${cuts.length} cuts and a changed bit: each refused with a sentence, nothing changed`,
    );
  }));

test('a database of a newer Flexmeter is neither read nor written, and everybody says so', () =>
  within(
    async (session) => {
      const quiet = await quietPage(session);
      await removeStore(quiet);
      await setVersion(quiet, 990);
      const before = await digestOfStore(quiet);
      for (const page of [
        await session.openPopup(),
        await session.openDashboard('#/data/storage'),
        await session.openDashboard('#/overview'),
      ]) {
        await expect(page.locator('body')).toContainText('written by a newer Flexmeter');
        await page.close();
      }
      const table = await session.openPortal(USERS);
      await expect(table.locator('flexmeter-strip')).toBeVisible();
      await says(table).toMatch(/newer Flexmeter|could not be/);
      const page = await quietPage(session);
      await expect(importIn(page, orderOf('usage.csv', usage))).rejects.toThrow('newer-database');
      expect(await digestOfStore(quiet)).toBe(before);
      figure('A newer database', 'popup, dashboard, strip and import say so; it stays as it was');
    },
    { logged: /newer-database|could not/ },
  ));

test('updated while a page is open: the old page says to reload, and throws nothing', () =>
  within(async (session) => {
    const page = await session.openPortal(USERS);
    await expect(page.locator('flexmeter-chip').first()).toBeAttached();
    const dashboard = await data(session);
    await session.workerIs('running');
    await session
      .worker()
      ?.evaluate(() => {
        const scope: unknown = globalThis;
        (scope as { chrome: { runtime: { reload(): void } } }).chrome.runtime.reload();
      })
      .catch(() => undefined); // it ends in the middle of the answer
    await expect.poll(() => dashboard.isClosed()).toBe(true);
    // The admin goes on in the page as it is.
    await page.bringToFront();
    await clickClosed(page, 'button', /CSV|Export/);
    await says(page).toContain('Flexmeter was updated. Reload this page to go on.');
    figure('Updated while a page is open', 'the old page says to reload, and throws nothing');
  }));
