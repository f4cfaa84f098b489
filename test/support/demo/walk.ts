import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Session } from '../browser';
import { clickClosed, closedNode, hoverClosed } from '../closed';
import { summarise } from './summarise';

const PERIODS = ['past-30-days', 'past-3-months', 'past-6-months', 'past-12-months'] as const;

/** The main job without hands: read the pages, look at the verdicts, save the CSV, look at the forecast. */
export async function walk(session: Session, output: string): Promise<void> {
  await rm(output, { recursive: true, force: true });
  await mkdir(output, { recursive: true });
  const shot = (page: Page, name: string) => page.screenshot({ path: join(output, `${name}.png`) });

  const page = await session.openPortal('/balances?company=demo');
  await read(page);
  await shot(page, 'balances');
  await visit(page, '/token-usage/summary');
  await shot(page, 'summary');
  for (const period of PERIODS) await visit(page, `/token-usage/by-user?period=${period}`);
  await clickClosed(page, 'button', /read all/i);
  await closedNode(page, 'StaticText', /^(\d+) of \1 /);
  await shot(page, 'by-user');
  await hoverClosed(page, 'button', /seat/i);
  await shot(page, 'card');
  const download = page.waitForEvent('download');
  await clickClosed(page, 'button', /csv/i);
  const csv = await download;
  await csv.saveAs(join(output, csv.suggestedFilename()));
  await visit(page, '/token-usage/by-product');
  await shot(page, 'by-product');
  await visit(page, '/usage-report');
  await shot(page, 'usage-report');

  const popup = await session.openPopup();
  await popup.setViewportSize({ width: 376, height: 620 });
  await popup.locator('.popup-facts').waitFor();
  await shot(popup, 'popup');
  await summarise(popup, join(output, csv.suggestedFilename()));
  console.log(`\nPictures and the enriched CSV are in ${output}`);
}

async function visit(page: Page, path: string): Promise<void> {
  await page.goto(new URL(path, page.url()).href);
  await read(page);
}

/** The strip says what was read once the reading is done. */
const read = (page: Page) =>
  page.locator('flexmeter-strip, flexmeter-chip').first().waitFor({ state: 'attached' });
