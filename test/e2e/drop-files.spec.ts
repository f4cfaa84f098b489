import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { day } from '@/core/units/brands';
import { formatNumber } from '@/core/units/format';
import { type RunningPortal, startPortal } from '../portal/start';
import { launch, type Session } from '../support/browser';
import { EXTENSION } from '../support/build';
import { clickClosed } from '../support/closed';
import { generateCompany } from '../support/company';
import { rowsIn } from '../support/company/rows-in';
import { dailyTable } from '../support/exports/table';
import { writeText } from '../support/exports/write-text';

const today = day(Math.floor(Date.now() / 86_400_000));
const company = generateCompany({ today, seed: 33, people: 40, teams: 2, history: 150 });
const period = { from: day(today - 120), to: day(today - 1) };
const rows = formatNumber([...rowsIn(company, 'all', period)].length, 'en');

let portal: RunningPortal;
let session: Session;
let folder: string;
let file: string;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'drop-'));
  file = join(folder, 'usage.csv');
  await writeFile(file, writeText(dailyTable(company, 'all', period, 'token-usage')));
  portal = await startPortal();
  session = await launch({ extension: EXTENSION, portalPort: portal.port });
});
test.afterAll(async () => {
  expect(session.extensionRequests).toEqual([]);
  expect([...session.pageErrors, ...session.consoleErrors]).toEqual([]);
  await session.close();
  await portal.close();
  await rm(folder, { recursive: true });
});

async function openStrip(): Promise<Page> {
  const page = await session.openPortal('/token-usage/by-user?company=demo&delay=50&grid=native');
  await expect(page.locator('flexmeter-strip')).toBeVisible();
  await expect(page.locator('flexmeter-chip').first()).toBeAttached();
  return page;
}

/** The page that opens next shows the file's preview, with nothing of it stored; and shows it once. */
async function expectPreview(opened: Promise<Page>): Promise<void> {
  const dashboard = await opened;
  await expect(dashboard).toHaveURL(/dashboard\.html#\/data/);
  await expect(dashboard.getByRole('heading', { name: 'Token Usage' })).toBeVisible();
  await expect(dashboard.getByRole('main')).toContainText('Nothing is stored yet.');
  await expect(dashboard.getByRole('button', { name: `Import ${rows} rows` })).toBeVisible();
  await dashboard.reload();
  await expect(dashboard.getByText('Choose files')).toBeVisible();
  await dashboard.close();
}

test('files dropped on the strip are shown in Data, also when the worker had been stopped', async () => {
  const page = await openStrip();
  await session.stopWorker();
  const box = await page.locator('flexmeter-strip').boundingBox();
  if (!box) throw new Error('no strip');
  const client = await page.context().newCDPSession(page);
  const opened = session.context.waitForEvent('page');
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await client.send('Input.dispatchDragEvent', {
      type,
      x: box.x + box.width / 2,
      y: box.y + box.height / 2,
      data: { items: [], files: [file], dragOperationsMask: 1 },
    });
  await expectPreview(opened);
  await page.close();
});

test('files can be chosen from the strip', async () => {
  const page = await openStrip();
  const chooser = page.waitForEvent('filechooser');
  await clickClosed(page, 'button', /^Import files$/);
  const opened = session.context.waitForEvent('page');
  await (await chooser).setFiles(file);
  await expectPreview(opened);
  await page.close();
});
