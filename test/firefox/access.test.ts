import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { click, shows, textOf } from '../support/firefox/page';
import { firefoxForAll, hasFirefox } from '../support/firefox/with-portal';

const NOTICE = 'Flexmeter may not read the portal.';
const BY_USER = '/token-usage/by-user?company=demo&delay=50&grid=native';

/** As the admin does in the browser's list of add-ons. */
const takeAway = (page: Page) =>
  page.evaluate(async () => {
    const { browser } = globalThis as unknown as { browser: typeof import('wxt/browser').browser };
    await browser.permissions.remove({ origins: ['https://manage.autodesk.com/*'] });
  });

describe.skipIf(!hasFirefox)('the portal’s permission in Firefox', () => {
  const firefox = firefoxForAll();

  it('is asked for where it was taken away, in an open popup too, and the portal is read again', async () => {
    const popup = await firefox.session.openPopup();
    await shows(popup, 'Nothing has been read yet.');
    await takeAway(popup);
    await shows(popup, NOTICE);
    const page = await firefox.session.openPortal(BY_USER);
    await page.waitForSelector('tbody tr');
    const dashboard = await firefox.session.openDashboard();
    await shows(dashboard, NOTICE);
    expect(await page.$('flexmeter-chip, flexmeter-strip')).toBeNull();

    await click(dashboard, 'Allow it');
    await shows(dashboard, 'Flexmeter may read the portal now.');
    await shows(popup, 'Flexmeter may read the portal now.');
    await page.reload();
    await page.waitForSelector('flexmeter-chip', { timeout: 90_000 });
    await firefox.session.reload(popup);
    await shows(popup, /\w/);
    expect(await textOf(popup)).not.toContain(NOTICE);
    expect([...firefox.session.pageErrors, ...(await firefox.session.complaints())]).toEqual([]);
  });
});
