import { expect, test } from '@playwright/test';
import { type RunningPortal, startPortal } from '../portal/start';
import { launch, type Session } from '../support/browser';
import { EXTENSION } from '../support/build';

let portal: RunningPortal;
let session: Session;

test.beforeAll(async () => {
  portal = await startPortal();
  session = await launch({ extension: EXTENSION, portalPort: portal.port });
});
test.afterAll(async () => {
  expect(session.extensionRequests).toEqual([]);
  expect(session.pageErrors).toEqual([]);
  await session.close();
  await portal.close();
});

/** Site access "on click", as the admin or a company chooses it on the extensions page. */
async function onClickOnly(): Promise<void> {
  const page = await session.context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    (extensionId) =>
      new Promise<void>((done) => {
        const { chrome } = globalThis as unknown as {
          chrome: {
            developerPrivate: { updateExtensionConfiguration(to: object, done: () => void): void };
          };
        };
        const to = { extensionId, hostAccess: 'ON_CLICK' };
        chrome.developerPrivate.updateExtensionConfiguration(to, done);
      }),
    session.extensionId,
  );
  await page.close();
}

test('a site set to "on click" is told in popup and dashboard, where it is asked for', async () => {
  const popup = await session.openPopup();
  const notice = 'Flexmeter may not read the portal.';
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText('Nothing has been read yet.');
  await expect(popup.getByText(notice)).toHaveCount(0);
  await onClickOnly();
  await expect(popup.getByText(notice)).toBeVisible();
  const dashboard = await session.openDashboard();
  await expect(dashboard.getByText(notice)).toBeVisible();
  // The browser's own question can't be answered from here; that it is put, is.
  const asked = await dashboard.evaluate(() => {
    const { chrome } = globalThis as unknown as {
      chrome: { permissions: { request(what: { origins: string[] }): Promise<boolean> } };
    };
    return new Promise<string[]>((done) => {
      chrome.permissions.request = (what) => {
        done(what.origins);
        return Promise.resolve(false);
      };
      document.querySelector<HTMLButtonElement>('.access button')?.click();
    });
  });
  expect(asked).toEqual(['https://manage.autodesk.com/*']);
  await expect(dashboard.getByRole('alert')).toContainText('still doesn’t allow it');
  await dashboard.close();
  await popup.close();
});
