import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { VIEWS } from '@/components/dashboard/routes';
import { day } from '@/core/units/brands';
import { type RunningPortal, startPortal } from '../portal/start';
import { launch, type Session } from '../support/browser';
import { EXTENSION } from '../support/build';
import { clickClosed } from '../support/closed';
import { generateCompany } from '../support/company';
import { dailyTable } from '../support/exports/table';
import { writeText } from '../support/exports/write-text';
import { PORTAL_HOST } from '../support/https';
import { type RecordingProxy, startProxy } from '../support/proxy';
import { settled } from '../support/settled';
import { distinct, VISITS } from '../support/visits';

const today = day(Math.floor(Date.now() / 86_400_000));
const company = generateCompany({ today, seed: 77, people: 10, teams: 1, history: 150 });
const usage = writeText(
  dailyTable(company, 'all', { from: day(today - 120), to: day(today - 1) }, 'token-usage'),
);

/** An extension that does nothing, to see what the portal and the browser do by themselves. */
async function inertExtension(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'flexmeter-inert-'));
  const manifest = {
    manifest_version: 3,
    name: 'inert',
    version: '1',
    background: { service_worker: 'w.js' },
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'w.js'), '');
  return folder;
}

/** Look at every page of the portal until it shows its data and asks for nothing more. */
async function visitAll(session: Session, each: (page: Page) => Promise<void>): Promise<void> {
  for (const { path, ready } of VISITS) {
    const page = await session.openPortal(path);
    await page.locator(ready).first().waitFor();
    await page.waitForLoadState('networkidle');
    await each(page);
    await page.close();
  }
}

/** Press everything a view saves or copies with. @returns how many files came */
async function saveAll(page: Page): Promise<number> {
  let files = 0;
  const count = () => {
    files++;
  };
  await settled(page);
  page.on('download', count);
  const buttons = page.getByRole('button', { name: /^(Save as|Save a full|Export|Download|Copy)/ });
  for (const button of await buttons.all()) if (await button.isEnabled()) await button.click();
  await page.waitForLoadState('networkidle');
  page.off('download', count);
  return files;
}

/** Ring an alarm of the worker's at once, and wait until it has rung. */
async function ring(session: Session, name: string): Promise<void> {
  const popup = await session.openPopup();
  await popup.evaluate(async (alarm) => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        alarms: {
          create(name: string, when: object): Promise<void>;
          onAlarm: { addListener(heard: (alarm: { name: string }) => void): void };
        };
      };
    };
    const rung = new Promise<void>((done) => {
      chrome.alarms.onAlarm.addListener((heard) => {
        if (heard.name === alarm) done();
      });
    });
    await chrome.alarms.create(alarm, { when: Date.now() });
    await rung;
  }, name);
  await popup.close();
}

let portal: RunningPortal;
let proxy: RecordingProxy;
const open = new Set<Session>();
const start = async (...options: Parameters<typeof launch>): Promise<Session> => {
  const session = await launch(...options);
  open.add(session);
  return session;
};
test.slow();
test.beforeAll(async () => {
  portal = await startPortal();
  proxy = await startProxy(`${PORTAL_HOST}:443`, portal.port);
});
test.afterAll(async () => {
  for (const session of open) await session.close();
  await proxy.close();
  await portal.close();
});

test('with everything used, nobody is asked for anything, and the portal for no more than without Flexmeter', async () => {
  const inert = await inertExtension();
  const without = await start({ extension: inert, proxy, keepStart: true });
  await visitAll(without, async () => undefined);
  await rm(inert, { recursive: true, force: true });
  const asked = distinct(portal.asked);
  const before = portal.asked.length;
  expect(asked.length).toBeGreaterThan(VISITS.length);

  const session = await start({ extension: EXTENSION, proxy });
  let files = 0;
  await visitAll(session, async (page) => {
    if (!/by-user/.test(page.url())) return;
    await expect(page.locator('flexmeter-chip').first()).toBeAttached();
    await page.locator('flexmeter-chip').first().hover();
    await page.locator('flexmeter-chip').nth(1).click();
    const saved = page.waitForEvent('download');
    await clickClosed(page, 'button', /csv/i);
    await saved;
    files++;
  });
  expect(distinct(portal.asked.slice(before))).toEqual(asked);

  const popup = await session.openPopup();
  await expect(popup.getByRole('heading', { level: 1 })).not.toHaveText('Nothing has been read yet.');
  const table = popup.waitForEvent('download');
  await popup.getByRole('button', { name: 'Export this table' }).click();
  await table;
  await popup.close();

  const data = await session.openDashboard('#/data');
  await data
    .getByLabel('Choose files')
    .setInputFiles({ name: 'usage.csv', mimeType: 'text/csv', buffer: Buffer.from(usage) });
  await data.getByRole('button', { name: /^Import \d/ }).click();
  await expect(data.getByRole('heading', { name: '1 table stored' })).toBeVisible();
  for (const view of VIEWS) {
    await data.evaluate((to) => {
      location.hash = `#/${to}`;
    }, view);
    await expect(data.locator(`nav a[aria-current=page][href='#/${view}']`)).toBeVisible();
    await data.locator('main h1').first().waitFor();
    const parts = data.getByRole('navigation', { name: 'Parts of this view' }).getByRole('link');
    for (const part of await parts.all()) {
      await part.click();
      files += await saveAll(data);
    }
    files += await saveAll(data);
  }
  expect(files).toBeGreaterThan(3);
  await data.close();

  await ring(session, 'badge');
  await ring(session, 'alerts');
  await session.stopWorker();

  expect(distinct(portal.asked.slice(before))).toEqual(asked);
  expect(session.extensionRequests).toEqual([]);
  expect([...session.pageErrors, ...session.consoleErrors]).toEqual([]);
  expect(proxy.refused).toEqual([]);
  expect(proxy.allowed()).toBeGreaterThan(0);
});
