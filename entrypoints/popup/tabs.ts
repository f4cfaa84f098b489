import { browser } from 'wxt/browser';

const PORTAL = 'https://manage.autodesk.com/';

/** Open the portal in a new tab, as a link would. */
export async function openPortal(): Promise<void> {
  await browser.tabs.create({ url: PORTAL });
  window.close();
}

/** Open the whole forecast, with its report card. */
export async function openForecast(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/dashboard.html#/forecast') });
  window.close();
}

/** Open the dashboard where the first steps are. */
export async function openFirstRun(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/dashboard.html#/overview') });
  window.close();
}

/** Open settings as a full page. */
export async function openSettings(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/dashboard.html#settings') });
  window.close();
}
