import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FIREFOX_EXTENSION } from '../support/build';
import { ADDON, type FirefoxSession, launchFirefox } from '../support/firefox/launch';
import { click, shows, textOf } from '../support/firefox/page';
import { hasFirefox, portalBehindProxy } from '../support/firefox/with-portal';

/** As docs/COMPANIES.md says to write it. */
const POLICIES = {
  '3rdparty': {
    Extensions: {
      [ADDON]: {
        currency: 'EUR',
        tokenPrices: [{ price: 2.8 }],
        seatPrices: [{ name: 'Revit', price: 2500 }],
        privacy: 'pseudonyms',
        firstRun: false,
        colour: 'blue',
      },
    },
  },
};

describe.skipIf(!hasFirefox)('what a company decides, in Firefox', () => {
  let portal: Awaited<ReturnType<typeof portalBehindProxy>>;
  let session: FirefoxSession;

  beforeAll(async () => {
    portal = await portalBehindProxy();
    session = await launchFirefox({
      extension: FIREFOX_EXTENSION,
      proxy: portal.proxy,
      policies: POLICIES,
    });
  });
  afterAll(async () => {
    await session?.close();
    await portal?.close();
  });

  it('holds from the start, and says so', async () => {
    const popup = await session.openPopup();
    await click(popup, 'Load the sample company');
    await shows(popup, 'Tokens last until');
    await popup.close();
    const page = await session.openDashboard('#/people');
    await shows(page, /Person [0-9A-Z]{4}/);
    await shows(page, '€');
    expect(await textOf(page)).not.toContain('@example');
    await page.close();
    const settings = await session.openDashboard('#/settings');
    await shows(settings, /Your company decides: .*currency/i);
    await shows(settings, 'Not understood in your company’s policy: colour.');
    await settings.close();
    expect([...session.pageErrors, ...(await session.complaints())]).toEqual([]);
    expect(portal.proxy.refused).toEqual([]);
  });
});
