import { browser } from 'wxt/browser';

/** The one site Flexmeter reads. */
const PORTAL = { origins: ['https://manage.autodesk.com/*'] };

/**
 * Whether the browser lets Flexmeter read the portal. It may not: Firefox lets people refuse or take back the site of
 * an extension, Chrome and Edge let them choose "on click" or "on specific sites".
 */
export const portalAccess = {
  given: () => browser.permissions.contains(PORTAL),
  ask: () => browser.permissions.request(PORTAL),
  watch: (changed: () => void) => {
    const { onAdded, onRemoved } = browser.permissions;
    onAdded.addListener(changed);
    onRemoved.addListener(changed);
    return () => {
      onAdded.removeListener(changed);
      onRemoved.removeListener(changed);
    };
  },
};
