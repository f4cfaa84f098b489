import { findFirefox } from '../../../scripts/firefox.mjs';
import { startPortal } from '../../portal/start';
import { PORTAL_HOST } from '../https';
import { startProxy } from '../proxy';

/** Whether these tests can run; else they count as skipped. */
export const hasFirefox = findFirefox() !== null;

/** The stand-in portal under its real name, behind a proxy that records who is asked for anything. */
export async function portalBehindProxy() {
  const portal = await startPortal();
  const proxy = await startProxy(`${PORTAL_HOST}:443`, portal.port);
  return {
    proxy,
    asked: portal.asked,
    close: async () => {
      await proxy.close();
      await portal.close();
    },
  };
}
