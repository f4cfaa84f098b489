import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import type { Page } from '@playwright/test';
import type { ViewName } from '@/components/dashboard/routes';
import { startPortal } from '../../portal/start';
import { launch, type Session } from '../browser';
import { buildExtension, buildPortal, EXTENSION } from '../build';
import { clickClosed, closedNode, hoverClosed } from '../closed';
import { until } from '../until';

const SIZE = { width: 1280, height: 800 };

/** The views that are shown, in the order of the store's gallery; the first picture is the portal's. */
const SHOWN: readonly ViewName[] = ['overview', 'people', 'forecast', 'seats'];

/** Make the stores' pictures. @param folder is emptied first */
export async function screenshots(folder: string): Promise<void> {
  if (process.env.FLEXMETER_BUILT !== '1') buildExtension();
  buildPortal();
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const portal = await startPortal();
  const session = await launch({
    extension: EXTENSION,
    portalPort: portal.port,
    viewport: SIZE,
    colorScheme: 'light',
  });
  try {
    const loaded = await session.openDashboard('#/start');
    await loaded.getByRole('button', { name: 'Load the sample company' }).first().click();
    await settled(loaded);
    const steps = loaded.getByRole('button', { name: 'Hide these steps' });
    if (await steps.isVisible()) await steps.click();
    // The overview shows savings once everybody was advised.
    await open(loaded, 'people');
    await loaded.getByRole('table', { name: 'Advice for each person' }).waitFor();
    await settled(loaded);
    for (const [at, view] of SHOWN.entries()) {
      await open(loaded, view);
      await settled(loaded);
      await loaded.locator(':root:not([data-blur])').waitFor({ state: 'attached' }); // pages start blurred
      await picture(loaded, join(folder, `${at + 2}-${view}.png`));
    }
    // The portal last: what it is read of would stand in the views beside the sample company.
    await inPortal(session, join(folder, '1-portal.png'));
    for (const [width, height] of [
      [440, 280],
      [640, 400],
    ] as const)
      await tile(session, join(folder, `tile-${width}x${height}.png`), width, height);
  } finally {
    await session.close();
    await portal.close();
  }
}

const open = (page: Page, view: ViewName): Promise<void> =>
  page.evaluate((to) => {
    location.hash = `#/${to}`;
  }, view);

/** Use by person in the portal with a card open. */
async function inPortal(session: Session, path: string): Promise<void> {
  const page = await session.openPortal('/usage-report?company=demo&period=past12Months');
  for (const path of ['', '/token-usage/by-user?period=past12Months']) {
    if (path) await page.goto(new URL(path, page.url()).href);
    await page.locator('flexmeter-strip').waitFor();
    await clickClosed(page, 'button', /read all/i);
    await closedNode(page, 'StaticText', /\b(\d+) of \1 /, 120_000);
  }
  await hoverClosed(page, 'button', /seat saves/i, 60_000);
  await page.locator('flexmeter-card').waitFor({ state: 'attached' });
  await picture(page, path);
}

/** Without scroll bars, which look different on every system. */
async function picture(page: Page, path: string): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.style.setProperty('scrollbar-width', 'none');
  });
  await page.screenshot({ path });
}

/** A plain tile: the icon, the name and what it is for. */
async function tile(session: Session, path: string, width: number, height: number): Promise<void> {
  const icon = (await readFile('public/icon/128.png')).toString('base64');
  const page = await session.context.newPage();
  await page.setViewportSize({ width, height });
  await page.setContent(`<style>
    body { margin: 0; height: 100vh; display: flex; align-items: center; justify-content: center; gap: 6%;
      background: #fbfaf7; color: #1b1f23; font-family: system-ui, sans-serif; }
    img { width: 22%; } h1 { margin: 0; font-size: 9vw; } p { margin: 0; font-size: 4vw; max-width: 12em; color: #4a5258; }
  </style><img alt="" src="data:image/png;base64,${icon}"><div><h1>Flexmeter</h1><p>What Flex tokens cost and when they run out</p></div>`);
  await page.screenshot({ path });
  await page.close();
}

/** Says that something is still to come. */
const BUSY = /\b(?:working|worked|compared|preparing)\b.*…/i;

/** Wait until a page, which is worked out bit by bit, shows the same for a while. */
async function settled(page: Page): Promise<void> {
  let before = '';
  let same = 0;
  await until(
    'the page says the same for a while',
    async () => {
      // biome-ignore lint/performance/useDomNodeTextContent: what a person sees
      const now = await page.locator('body').innerText();
      same = now === before && !BUSY.test(now) ? same + 1 : 0;
      before = now;
      return same > 25;
    },
    300_000,
  );
}
