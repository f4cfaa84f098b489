import type { Browser } from 'puppeteer-core';
import { until } from '../until';
import { ADDON } from './launch';
import { inBrowserWindow } from './wire';

const EXTENSION = `WebExtensionPolicy.getByID(${JSON.stringify(ADDON)}).extension`;

/** Have Firefox end the extension's background page, as it does after half a minute without events. */
export async function sleep(browser: Browser): Promise<void> {
  await inBrowserWindow(
    browser,
    `${EXTENSION}.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true }).then(() => true)`,
  );
  await until(
    'the background page is gone',
    async () => (await inBrowserWindow(browser, `${EXTENSION}.backgroundState`)) === 'stopped',
  );
}

/** Whether an event has woken it. */
export const isAwake = async (browser: Browser): Promise<boolean> =>
  (await inBrowserWindow(browser, `${EXTENSION}.backgroundState`)) === 'running';
