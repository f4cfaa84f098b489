import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { VIEWS } from '@/components/dashboard/routes';
import type { PageKind } from '@/core/model/capture';
import { remembered } from '../../e2e/remembered';
import type { Session } from '../browser';
import { clickClosed, closedNode, hoverClosed } from '../closed';
import { summarise } from './summarise';

const PERIODS = ['past30Days', 'past3Months', 'past6Months', 'past9Months', 'past12Months'] as const;

/** The main job without hands: read the pages, look at the verdicts, save the CSV, look at the forecast. */
export async function walk(session: Session, output: string): Promise<void> {
  await rm(output, { recursive: true, force: true });
  await mkdir(output, { recursive: true });
  const shot = (of: Page, name: string) => of.screenshot({ path: join(output, `${name}.png`) });
  const popup = await session.openPopup();
  const page = await session.openPortal('/balances?company=demo');

  /** Wait until the extension remembers so many captures of a kind of page. */
  const isRead = (kind: PageKind, count = 1) =>
    expect
      .poll(async () => (await remembered(popup)).filter((capture) => capture.page === kind).length, {
        timeout: 120_000,
        message: `${kind} was not read`,
      })
      .toBeGreaterThanOrEqual(count);
  const visit = (path: string) => page.goto(new URL(path, page.url()).href);
  /** Everything the table has, by the strip's own button. */
  const readAll = async () => {
    await clickClosed(page, 'button', /read all/i);
    await closedNode(page, 'StaticText', /\b(\d+) of \1 /, 30_000);
  };

  await isRead('balances');
  await visit('/usage-report?period=past12Months');
  await readAll();
  await isRead('usage-report');
  await shot(page, 'usage-report');
  for (const [at, period] of PERIODS.entries()) {
    await visit(`/token-usage/by-user?period=${period}`);
    await readAll();
    await isRead('by-user', at + 1);
  }
  await shot(page, 'by-user');
  await hoverClosed(page, 'button', /seat saves/i, 20_000);
  await closedNode(page, 'tooltip', /./).catch(() => undefined);
  await shot(page, 'card');
  const download = page.waitForEvent('download');
  await clickClosed(page, 'button', /csv/i);
  const csv = await download;
  const csvFile = join(output, csv.suggestedFilename());
  await csv.saveAs(csvFile);
  await visit('/token-usage/by-product');
  await isRead('by-product');
  await shot(page, 'by-product');
  await visit('/token-usage/summary');
  await isRead('summary');
  await shot(page, 'summary');

  await popup.setViewportSize({ width: 392, height: 720 });
  await popup.reload();
  await popup.locator('.popup-facts').waitFor();
  await popup.bringToFront();
  await shot(popup, 'popup');
  await tour(session, shot);
  await summarise(popup, csvFile);
  console.log(`\nPictures and the enriched CSV are in ${output}`);
}

/** Every view of the dashboard that is about money and time. */
async function tour(session: Session, shot: (of: Page, name: string) => Promise<unknown>): Promise<void> {
  const dashboard = await session.openDashboard();
  await dashboard.setViewportSize({ width: 1280, height: 900 });
  for (const view of VIEWS.filter((name) => name !== 'data' && name !== 'settings')) {
    await dashboard.goto(`${dashboard.url().split('#')[0]}#/${view}`);
    await dashboard.locator('main h1').waitFor();
    await settled(dashboard);
    await shot(dashboard, `dashboard-${view}`);
  }
  await dashboard.close();
}

/** Wait until a view, which is worked out bit by bit, says the same for a while. */
async function settled(page: Page): Promise<void> {
  let before = '';
  await expect
    .poll(
      async () => {
        // biome-ignore lint/performance/useDomNodeTextContent: what a person sees
        const now = await page.locator('main').innerText();
        const same = now === before;
        before = now;
        return same;
      },
      { timeout: 120_000, intervals: [1200] },
    )
    .toBe(true);
}
