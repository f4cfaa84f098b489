import { expect, type Page, test } from '@playwright/test';
import { type RunningPortal, startPortal } from '../portal/start';
import { launch, type Session } from '../support/browser';
import { EXTENSION } from '../support/build';
import { closedNode, closedNodes, middleOf } from '../support/closed';
import { loot, spy } from '../support/hostile-page';

let portal: RunningPortal;
let session: Session;

test.describe.configure({ mode: 'default' });
test.beforeAll(async () => {
  portal = await startPortal();
  session = await launch({ extension: EXTENSION, portalPort: portal.port });
});
test.afterAll(async () => {
  await session.close();
  await portal.close();
});

/** Figures of ours on the page, which the page doesn't know: as assistive technology reads them. */
async function figures(page: Page): Promise<string[]> {
  const texts = (await closedNodes(page)).map(({ name }) => name);
  return [...new Set(texts.flatMap((text) => text.match(/[$€]\d[\d,.]*\d/g) ?? []))];
}

/** The page open with the spy in it, chips drawn, and a person who points, presses and reads. */
async function used(grid: string): Promise<Page> {
  const page = await session.context.newPage();
  await page.addInitScript(spy);
  await page.goto(`https://manage.autodesk.com/token-usage/by-user?company=demo&delay=50&grid=${grid}`);
  const chips = page.locator('flexmeter-chip');
  await expect(chips.first()).toBeAttached();
  await chips.first().hover();
  await closedNode(page, 'dialog', /./);
  await chips.nth(1).click();
  const line = await closedNode(page, 'StaticText', /Cost of a year/);
  const { x, y } = await middleOf(page, line);
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, 5);
  return page;
}

test('a page that listens to everything and defines our elements learns no figure of ours', async () => {
  const page = await used('native');
  const secrets = await figures(page);
  expect(secrets.length).toBeGreaterThan(5); // of chips, the card and the strip
  const { leaks, events, hijacked } = await page.evaluate(loot, secrets);
  expect(leaks).toEqual([]);
  expect(events).toBeGreaterThan(5);
  expect(hijacked).toBeGreaterThan(2); // elements of ours are the page's own by name, and tell it nothing
  expect(await page.evaluate(loot, ['Tokens used'])).toMatchObject({
    leaks: expect.arrayContaining(['find: Tokens used']),
  });
  await page.close();
});

test('a page can press nothing of ours', async () => {
  const page = await used('native');
  const pages = session.context.pages().length;
  const { pressed } = await page.evaluate(loot, []);
  expect(pressed).toBe(0);
  // Presses at what a page does get hold of: our elements themselves.
  await page.evaluate(() => {
    for (const host of document.querySelectorAll<HTMLElement>(
      'flexmeter-chip, flexmeter-card, flexmeter-strip',
    )) {
      host.click();
      host.focus();
      for (const type of ['click', 'drop', 'change', 'submit', 'keydown'])
        host.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    }
  });
  await closedNode(page, 'switch', /./);
  expect(await page.locator('flexmeter-chip').count()).toBeGreaterThan(2);
  expect(session.context.pages().length).toBe(pages);
  await page.close();
});
