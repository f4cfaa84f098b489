import { afterAll, beforeAll } from 'vitest';
import { findFirefox } from '../../../scripts/firefox.mjs';
import { startPortal } from '../../portal/start';
import { FIREFOX_EXTENSION } from '../build';
import { PORTAL_HOST } from '../https';
import { startProxy } from '../proxy';
import { type FirefoxOptions, type FirefoxSession, launchFirefox } from './launch';

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

type Portal = Awaited<ReturnType<typeof portalBehindProxy>>;

/**
 * Opens a Firefox with the built extension, and the portal it goes to, for all tests of the suite this is called in.
 * @returns both, once its tests run
 */
export function firefoxForAll(options: Pick<FirefoxOptions, 'policies'> = {}): {
  readonly session: FirefoxSession;
  readonly portal: Portal;
} {
  let portal: Portal | undefined;
  let session: FirefoxSession | undefined;
  beforeAll(async () => {
    portal = await portalBehindProxy();
    session = await launchFirefox({ ...options, extension: FIREFOX_EXTENSION, proxy: portal.proxy });
  });
  afterAll(async () => {
    await session?.close();
    await portal?.close();
  });
  const opened = <T>(one: T | undefined): T => {
    if (!one) throw new Error('it is open while tests run, not before');
    return one;
  };
  return {
    get session() {
      return opened(session);
    },
    get portal() {
      return opened(portal);
    },
  };
}
