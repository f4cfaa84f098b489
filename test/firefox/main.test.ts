import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFirefox } from '../../scripts/firefox.mjs';
import { type RunningPortal, startPortal } from '../portal/start';
import { FIREFOX_EXTENSION } from '../support/build';
import { clickClosed, closedButtons } from '../support/firefox/closed';
import { type FirefoxSession, launchFirefox } from '../support/firefox/launch';
import { PORTAL_HOST } from '../support/https';
import { type RecordingProxy, startProxy } from '../support/proxy';

const textOf = (page: Page) => page.evaluate(() => document.querySelector('#app')?.textContent ?? '');

describe.skipIf(!findFirefox())('the built extension in Firefox', () => {
  let portal: RunningPortal;
  let proxy: RecordingProxy;
  let session: FirefoxSession;

  beforeAll(async () => {
    portal = await startPortal();
    proxy = await startProxy(`${PORTAL_HOST}:443`, portal.port);
    session = await launchFirefox({ extension: FIREFOX_EXTENSION, proxy });
  });
  afterAll(async () => {
    await session?.close();
    await proxy?.close();
    await portal?.close();
  });

  it('says what to do first', async () => {
    const popup = await session.openPopup();
    expect(await textOf(popup)).toContain('Nothing has been read yet.');
    await popup.close();
  });

  it('reads a usage page and puts a chip beside each person', async () => {
    const page = await session.openPortal('/token-usage/by-user?company=demo&delay=50&grid=native');
    await page.waitForSelector('flexmeter-chip', { timeout: 20_000 });
    await expect
      .poll(async () => (await closedButtons(session.browser, page, 'flexmeter-chip')).join(), {
        timeout: 20_000,
      })
      .toMatch(/Press for the arithmetic/);
    const file = await session.saved(() => clickClosed(session.browser, page, 'flexmeter-strip', /csv/i));
    expect(file.bytes.toString('utf8')).toMatch(/Verdict/);
    await page.close();
  });

  it('asks nobody for anything, and the browser has nothing to complain about', async () => {
    expect(session.pageErrors).toEqual([]);
    expect(await session.complaints()).toEqual([]);
    expect(proxy.refused).toEqual([]);
    expect(proxy.allowed()).toBeGreaterThan(0);
  });
});
