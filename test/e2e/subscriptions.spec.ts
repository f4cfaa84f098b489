import { expect, type Page, test } from '@playwright/test';
import { type RunningPortal, startPortal } from '../portal/start';
import { launch, type Session } from '../support/browser';
import { EXTENSION } from '../support/build';
import { clickClosed, closedNodes } from '../support/closed';

let portal: RunningPortal;
let session: Session;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  portal = await startPortal();
  session = await launch({
    extension: EXTENSION,
    portalPort: portal.port,
    viewport: { width: 1440, height: 900 },
  });
});
test.afterAll(async () => {
  await session.close();
  await portal.close();
});

const SUBSCRIPTIONS = '/billing/subscription-management/subscriptions-contracts?company=demo&delay=50';
const names = async (page: Page, role: string): Promise<string[]> =>
  (await closedNodes(page)).filter((node) => node.role === role).map(({ name }) => name);

test('before anybody’s seats were read, a subscription says what to open', async () => {
  const page = await session.openPortal(SUBSCRIPTIONS);
  await expect
    .poll(
      async () =>
        (await names(page, 'button')).filter((name) => name.startsWith('It is not known who holds')).length,
    )
    .toBeGreaterThan(0);
  await clickClosed(page, 'button', /^It is not known who holds/);
  await expect.poll(() => names(page, 'heading')).toContain('What to renew is not known yet');
  const text = (await closedNodes(page)).map(({ name }) => name).join(' ');
  expect(text).toContain('Open Reporting > Seat Usage');
  await page.close();
});

test('with seats read, a chip says how many to renew and the card says who and why', async () => {
  const seats = await session.openPortal('/seats/products?company=demo&delay=50&period=past12Months');
  await expect
    .poll(async () => (await names(seats, 'button')).some((name) => /Idle \d+ days?: give it/.test(name)), {})
    .toBe(true);
  await seats.close();
  const page = await session.openPortal(SUBSCRIPTIONS);
  const renewals = async () => (await names(page, 'button')).filter((name) => /^Renew /.test(name));
  await expect
    .poll(async () => (await renewals()).some((name) => /Renew \d+ of \d+; .*idle/.test(name)), {})
    .toBe(true);
  await clickClosed(page, 'button', /Renew \d+ of \d+; .*idle/);
  await expect.poll(async () => (await names(page, 'heading')).join('\n')).toMatch(/^Renew \d+ of \d+; /m);
  const text = (await closedNodes(page)).map(({ name }) => name).join('\n');
  expect(text).toContain('Ends');
  expect(text).toContain('Only seats that were not used count here.');
  expect(text).toContain('Open People in Flexmeter once');
  await page.keyboard.press('Escape');
  await expect.poll(() => names(page, 'dialog')).toEqual([]);
  await page.close();
  expect(session.pageErrors).toEqual([]);
  expect(session.extensionRequests).toEqual([]);
});
