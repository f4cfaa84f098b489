import type { Browser } from 'puppeteer-core';
import * as z from 'zod/mini';
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

const Shown = z.array(z.object({ id: z.string(), title: z.string(), text: z.string() }));

/** Stand in for the desktop, which shows notifications. */
export async function watchNotifications(browser: Browser) {
  await inBrowserWindow(
    browser,
    `(() => {
      const shown = (window.shownByTheTest = []);
      const service = {
        QueryInterface: ChromeUtils.generateQI(['nsIAlertsService']),
        showAlert: (alert, listener) => shown.push({ alert, listener }),
        closeAlert: () => undefined,
      };
      const factory = {
        QueryInterface: ChromeUtils.generateQI(['nsIFactory']),
        createInstance: (iid) => service.QueryInterface(iid),
      };
      const registrar = Components.manager.QueryInterface(Ci.nsIComponentRegistrar);
      const before = registrar.contractIDToCID('@mozilla.org/alerts-service;1');
      const id = Services.uuid.generateUUID();
      registrar.registerFactory(id, 'alerts of the test', '@mozilla.org/alerts-service;1', factory);
      window.endedByTheTest = () => {
        registrar.unregisterFactory(id, factory);
        registrar.registerFactory(before, '', '@mozilla.org/alerts-service;1', null);
      };
    })()`,
  );
  return {
    shown: async () =>
      Shown.parse(
        await inBrowserWindow(
          browser,
          'window.shownByTheTest.map(({ alert: { name: id, title, text } }) => ({ id, title, text }))',
        ),
      ),
    /** Firefox doesn't end while its desktop is stood in for. */
    stop: () => inBrowserWindow(browser, 'window.endedByTheTest()'),
    click: (at: number) =>
      inBrowserWindow(
        browser,
        `window.shownByTheTest[${at}].listener.observe(null, 'alertclickcallback', '')`,
      ),
  };
}
