import { test as base, expect, type Page } from '@playwright/test';
import { startPortal } from '../../portal/start';
import { launch, type Session } from '../../support/browser';
import { EXTENSION } from '../../support/build';
import { forgetAll } from '../remembered';
import { addressOf, type Visit } from './visits';

interface Shared {
  readonly session: Session;
  /** A page of the extension's own, for looking into its database. */
  readonly inside: Page;
}

/** One browser with the extension a worker; each test starts with an empty database and a new tab. */
export const test = base.extend<{ inside: Page; portal: Page }, { shared: Shared }>({
  shared: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the object
    async ({}, use) => {
      const portal = await startPortal();
      const session = await launch({ extension: EXTENSION, portalPort: portal.port });
      await use({ session, inside: await session.openPopup() });
      await session.close();
      await portal.close();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  inside: async ({ shared }, use) => {
    await forgetAll(shared.inside);
    await use(shared.inside);
    expect(shared.session.extensionRequests).toEqual([]);
  },
  portal: async ({ shared }, use) => {
    const page = await shared.session.context.newPage();
    await use(page);
    // The portal's own scripts must never notice the extension.
    expect(
      await page.evaluate(
        '[window.__portalErrors, window.__portal.foreignAttributes, window.__portal.moved]',
      ),
    ).toEqual([[], [], 0]);
    await page.close();
  },
});

export { expect } from '@playwright/test';

/** Open a page of the portal. */
export const open = async (portal: Page, visit: Visit): Promise<void> => {
  await portal.goto(`https://manage.autodesk.com${addressOf(visit)}`);
};
