import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VIEWS } from '@/components/dashboard/routes';
import { FIREFOX_EXTENSION } from '../support/build';
import { type FirefoxSession, launchFirefox } from '../support/firefox/launch';
import { click, goTo, settled, shows } from '../support/firefox/page';
import { hasFirefox, portalBehindProxy } from '../support/firefox/with-portal';
import { until } from '../support/until';
import { distinct, VISITS } from '../support/visits';

/** Look at every page of the portal until it shows its data and asks for nothing more. */
async function visitAll(session: FirefoxSession, asked: readonly string[], chips: boolean): Promise<void> {
  for (const { path, ready } of VISITS) {
    const page = await session.openPortal(path);
    await page.waitForSelector(ready, { timeout: 90_000 });
    if (chips && path.includes('by-user')) await page.waitForSelector('flexmeter-chip', { timeout: 90_000 });
    let before = -1;
    await until('the page asks for nothing more', async () => {
      await new Promise((later) => setTimeout(later, 300));
      const same = asked.length === before;
      before = asked.length;
      return same;
    });
    await page.close();
  }
}

describe.skipIf(!hasFirefox)('nothing leaves Firefox', () => {
  let portal: Awaited<ReturnType<typeof portalBehindProxy>>;
  const open = new Set<FirefoxSession>();
  const start = async (extension: string, installed: boolean) => {
    const session = await launchFirefox({ extension, installed, proxy: portal.proxy });
    open.add(session);
    return session;
  };

  beforeAll(async () => {
    portal = await portalBehindProxy();
  });
  afterAll(async () => {
    for (const session of open) await session.close();
    await portal?.close();
  });

  it('with everything used, nobody is asked for anything, and the portal for no more than without Flexmeter', async () => {
    await visitAll(await start('', true), portal.asked, false);
    const asked = distinct(portal.asked);
    const before = portal.asked.length;
    expect(asked.length).toBeGreaterThan(VISITS.length);

    const session = await start(FIREFOX_EXTENSION, false);
    const popup = await session.openPopup();
    await click(popup, 'Load the sample company');
    await shows(popup, 'Tokens last until');
    await visitAll(session, portal.asked, true);
    const dashboard = await session.openDashboard('#/overview');
    let pressed = 0;
    for (const view of VIEWS) {
      await goTo(dashboard, `#/${view}`);
      await dashboard.waitForSelector(`[aria-current=page][href='#/${view}']`);
      await dashboard.waitForSelector('main h1', { timeout: 90_000 });
      await settled(dashboard);
      pressed += await dashboard.evaluate(() => {
        const saves = [...document.querySelectorAll('button')].filter(
          ({ textContent, disabled }) =>
            !disabled && /^(Save as|Save a full|Export|Copy)/.test(textContent ?? ''),
        );
        for (const button of saves) button.click();
        return saves.length;
      });
    }
    expect(pressed).toBeGreaterThan(3);
    expect(distinct(portal.asked.slice(before))).toEqual(asked);
    expect(portal.proxy.refused).toEqual([]);
    expect(session.pageErrors).toEqual([]);
    expect(await session.complaints()).toEqual([]);
  }, 900_000);
});
