import { describe, expect, it } from 'vitest';
import { VIEWS, type ViewName } from '@/components/dashboard/routes';
import { clickClosed, closedButtons } from '../support/firefox/closed';
import { click, goTo, shows, textOf } from '../support/firefox/page';
import { firefoxForAll, hasFirefox } from '../support/firefox/with-portal';
import { until } from '../support/until';

const BY_USER = '/token-usage/by-user?company=demo&delay=50&grid=native';

/** What each view says of the sample company once it is worked out. */
const SAYS: Partial<Record<ViewName, RegExp>> = {
  overview: /Tokens last until/,
  forecast: /likely between/i,
  renewal: /tokens/i,
  budget: /budget/i,
  people: /People shown: [1-9]/,
  seats: /Proven|Not proven/,
  waste: /\$[\d,]+/,
  shares: /\$[\d,]+/,
  data: /Choose files/,
  settings: /Revit/,
};

describe.skipIf(!hasFirefox)('the main job in Firefox', () => {
  const firefox = firefoxForAll();

  it('says what to do first, and may read the portal', async () => {
    const popup = await firefox.session.openPopup();
    await shows(popup, 'Nothing has been read yet.');
    expect(await textOf(popup)).not.toContain('may not read');
    await popup.close();
  });

  it('forecasts for the sample company, with the days left on the toolbar, and every view shows it', async () => {
    const popup = await firefox.session.openPopup();
    await click(popup, 'Load the sample company');
    await shows(popup, 'Tokens last until');
    const badge = () =>
      popup.evaluate(() => {
        const { browser } = globalThis as unknown as { browser: typeof import('wxt/browser').browser };
        return browser.action.getBadgeText({});
      });
    await until('the badge says the days left', async () => /^!?\d+d$/.test(await badge()));
    const dashboard = await firefox.session.openDashboard('#/overview');
    for (const view of VIEWS) {
      await goTo(dashboard, `#/${view}`);
      await dashboard.waitForSelector(`[aria-current=page][href='#/${view}']`);
      await shows(dashboard, SAYS[view] ?? /\w/);
    }
    await dashboard.close();
    await click(popup, 'Remove the sample');
    await shows(popup, 'Nothing has been read yet.');
    await popup.close();
  });

  it('reads usage, puts a chip beside each person and saves the table with cost and verdicts', async () => {
    const page = await firefox.session.openPortal(BY_USER);
    await page.waitForSelector('flexmeter-chip', { timeout: 90_000 });
    const rows = await page.$$eval('tbody tr', (all) => all.length);
    const chips = () => closedButtons(firefox.session.browser, page, 'flexmeter-chip');
    await until('each person has a chip', async () => (await chips()).length === rows);
    for (const chip of await chips()) expect(chip).toMatch(/Press for (the arithmetic|what to do)/);
    const { name, bytes } = await firefox.session.saved(() =>
      clickClosed(firefox.session.browser, page, 'flexmeter-strip', /csv/i),
    );
    expect(name).toMatch(/\.csv$/);
    const [head = '', ...lines] = bytes.toString('utf8').split('\r\n').filter(Boolean);
    expect(head).toMatch(/^\uFEFF.*Verdict/);
    expect(lines).toHaveLength(rows);
    await page.close();
  });

  it('keeps what it puts into the page closed to the page', async () => {
    const page = await firefox.session.openPortal(BY_USER);
    await page.waitForSelector('flexmeter-chip', { timeout: 90_000 });
    const open = await page.$$eval(
      'flexmeter-chip, flexmeter-strip',
      (all) => all.filter((one) => one.shadowRoot !== null || one.textContent !== '').length,
    );
    expect(open).toBe(0);
    const names = await page.evaluate(() => Object.keys(window).filter((name) => /flexmeter/i.test(name)));
    expect(names).toEqual([]);
    await page.close();
  });

  it('reads the balance, and the popup says how long it lasts', async () => {
    const page = await firefox.session.openPortal('/balances?company=demo&delay=50');
    const popup = await firefox.session.openPopup();
    await until('the balance is stored', async () => {
      await firefox.session.reload(popup);
      await shows(popup, /\w/);
      return /Tokens available\s+[\d,]+/.test(await textOf(popup));
    });
    await page.close();
    const saved = await firefox.session.saved(() => click(popup, 'Export this table'));
    expect(saved.bytes.toString('utf8')).toContain('Verdict');
    await popup.close();
  });

  it('asked nobody for anything, and the browser has nothing to complain about', async () => {
    expect(firefox.session.pageErrors).toEqual([]);
    expect(await firefox.session.complaints()).toEqual([]);
    expect(firefox.portal.proxy.refused).toEqual([]);
    expect(firefox.portal.proxy.allowed()).toBeGreaterThan(0);
  });
});
