import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FIREFOX_EXTENSION } from '../support/build';
import { type FirefoxSession, launchFirefox } from '../support/firefox/launch';
import { click, shows, textOf } from '../support/firefox/page';
import { hasFirefox, portalBehindProxy } from '../support/firefox/with-portal';

const NOTICE = 'Flexmeter may not read the portal.';
const BY_USER = '/token-usage/by-user?company=demo&delay=50&grid=native';

/** As the admin does in the browser's list of add-ons. */
const takeAway = (page: Page) =>
  page.evaluate(async () => {
    const { browser } = globalThis as unknown as { browser: typeof import('wxt/browser').browser };
    await browser.permissions.remove({ origins: ['https://manage.autodesk.com/*'] });
  });

describe.skipIf(!hasFirefox)('the portal’s permission in Firefox', () => {
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

  it('is asked for where it was taken away, in an open popup too, and the portal is read again', async () => {
    const popup = await session.openPopup();
    await shows(popup, 'Nothing has been read yet.');
    await takeAway(popup);
    await shows(popup, NOTICE);
    const page = await session.openPortal(BY_USER);
    await page.waitForSelector('tbody tr');
    const dashboard = await session.openDashboard();
    await shows(dashboard, NOTICE);
    expect(await page.$('flexmeter-chip, flexmeter-strip')).toBeNull();

    await click(dashboard, 'Allow it');
    await shows(dashboard, 'Flexmeter may read the portal now.');
    await shows(popup, 'Flexmeter may read the portal now.');
    await page.reload();
    await page.waitForSelector('flexmeter-chip', { timeout: 90_000 });
    await session.reload(popup);
    await shows(popup, /\w/);
    expect(await textOf(popup)).not.toContain(NOTICE);
    expect([...session.pageErrors, ...(await session.complaints())]).toEqual([]);
  });
});
