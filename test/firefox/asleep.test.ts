import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { isAwake, sleep, watchNotifications } from '../support/firefox/background';
import { click, labelled, shows } from '../support/firefox/page';
import { firefoxForAll, hasFirefox } from '../support/firefox/with-portal';
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
  const firefox = firefoxForAll();

  it('its alarm wakes it, and it draws the badge', async () => {
    const popup = await firefox.session.openPopup();
    await click(popup, 'Load the sample company');
    await shows(popup, 'Tokens last until');
    await until('the badge says the days left', async () => /^!?\d+d$/.test(await badge(popup)));
    await popup.evaluate(() => (globalThis as unknown as Global).browser.action.setBadgeText({ text: '' }));
    await sleep(firefox.session.browser);
    expect(await isAwake(firefox.session.browser)).toBe(false);
    await ring(popup, 'badge');
    await until('the badge is drawn anew', async () => /^!?\d+d$/.test(await badge(popup)));
    expect(await isAwake(firefox.session.browser)).toBe(true);
    await popup.close();
  });

  it('a page of the portal wakes it, and is read', async () => {
    await sleep(firefox.session.browser);
    const page = await firefox.session.openPortal('/token-usage/by-user?company=demo&delay=50&grid=native');
    await page.waitForSelector('flexmeter-chip', { timeout: 90_000 });
    expect(await isAwake(firefox.session.browser)).toBe(true);
    await page.close();
  });

  it('alerts are told by a notification, and a click on it opens its view', async () => {
    const notifications = await watchNotifications(firefox.session.browser);
    const settings = await firefox.session.openDashboard('#/settings');
    await (await labelled(settings, 'The balance falls to, tokens')).click({ count: 3 });
    await settings.keyboard.type('1000000');
    await settings.keyboard.press('Enter');
    await shows(settings, 'Saved.');
    const quiet = await labelled(settings, 'Say nothing in quiet hours');
    if (await quiet.evaluate(({ checked }) => checked)) await quiet.click();
    await until('there are no quiet hours', () =>
      settings.evaluate(() => !document.querySelector('#app')?.textContent?.includes('Quiet from')),
    );
    await sleep(firefox.session.browser);
    await ring(settings, 'alerts');
    const told = async () => {
      const all = await notifications.shown();
      const at = all.findIndex(({ title, text }) => /[\d,.]+ tokens are left\./.test(`${title}\n${text}`));
      return { at, view: all[at]?.id.split(' ')[0] };
    };
    await until('the balance is told of', async () => (await told()).at >= 0);
    const { at, view } = await told();

    await sleep(firefox.session.browser);
    await notifications.click(at);
    const opened = await firefox.session.tab(new RegExp(`dashboard\\.html#/${view}$`));
    await shows(opened, new RegExp(`^${view}$`, 'im'));
    await opened.close();
    await settings.close();
    await notifications.stop();
    expect([...firefox.session.pageErrors, ...(await firefox.session.complaints())]).toEqual([]);
    expect(firefox.portal.proxy.refused).toEqual([]);
  });
});
