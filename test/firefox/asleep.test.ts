import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FIREFOX_EXTENSION } from '../support/build';
import { isAwake, sleep } from '../support/firefox/background';
import { type FirefoxSession, launchFirefox } from '../support/firefox/launch';
import { click, shows } from '../support/firefox/page';
import { hasFirefox, portalBehindProxy } from '../support/firefox/with-portal';
import { until } from '../support/until';

type Global = { browser: typeof import('wxt/browser').browser };

const badge = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as Global).browser.action.getBadgeText({}));
const ring = (page: Page, alarm: string) =>
  page.evaluate(
    (name) => (globalThis as unknown as Global).browser.alarms.create(name, { when: Date.now() }),
    alarm,
  );

describe.skipIf(!hasFirefox)('with the background page asleep, in Firefox', () => {
  let portal: Awaited<ReturnType<typeof portalBehindProxy>>;
  let session: FirefoxSession;

  beforeAll(async () => {
    portal = await portalBehindProxy();
    session = await launchFirefox({ extension: FIREFOX_EXTENSION, proxy: portal.proxy });
  });
  afterAll(async () => {
    await session?.close();
    await portal?.close();
  });

  it('its alarm wakes it, and it draws the badge', async () => {
    const popup = await session.openPopup();
    await click(popup, 'Load the sample company');
    await shows(popup, 'Tokens last until');
    await until('the badge says the days left', async () => /^!?\d+d$/.test(await badge(popup)));
    await popup.evaluate(() => (globalThis as unknown as Global).browser.action.setBadgeText({ text: '' }));
    await sleep(session.browser);
    expect(await isAwake(session.browser)).toBe(false);
    await ring(popup, 'badge');
    await until('the badge is drawn anew', async () => /^!?\d+d$/.test(await badge(popup)));
    expect(await isAwake(session.browser)).toBe(true);
    await popup.close();
  });

  it('a page of the portal wakes it, and is read', async () => {
    await sleep(session.browser);
    const page = await session.openPortal('/token-usage/by-user?company=demo&delay=50&grid=native');
    await page.waitForSelector('flexmeter-chip', { timeout: 90_000 });
    expect(await isAwake(session.browser)).toBe(true);
    await page.close();
  });
});
