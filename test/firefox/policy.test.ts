import { describe, expect, it } from 'vitest';
import { ADDON } from '../support/firefox/launch';
import { click, shows, textOf } from '../support/firefox/page';
import { firefoxForAll, hasFirefox } from '../support/firefox/with-portal';

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
  const firefox = firefoxForAll({ policies: POLICIES });

  it('holds from the start, and says so', async () => {
    const popup = await firefox.session.openPopup();
    await click(popup, 'Load the sample company');
    await shows(popup, 'Tokens last until');
    await popup.close();
    const page = await firefox.session.openDashboard('#/people');
    await shows(page, /Person [0-9A-Z]{4}/);
    await shows(page, '€');
    expect(await textOf(page)).not.toContain('@example');
    await page.close();
    const settings = await firefox.session.openDashboard('#/settings');
    await shows(settings, /Your company decides: .*currency/i);
    await shows(settings, 'Not understood in your company’s policy: colour.');
    await settings.close();
    expect([...firefox.session.pageErrors, ...(await firefox.session.complaints())]).toEqual([]);
    expect(firefox.portal.proxy.refused).toEqual([]);
  });
});
