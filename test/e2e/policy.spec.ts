import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { startPortal } from '../portal/start';
import { type LaunchOptions, launch, type Session, startTab } from '../support/browser';
import { EXTENSION } from '../support/build';

/** Where Debian's Chromium and Google's Chrome on Linux look for what a company decides. */
const FOLDERS = ['/etc/chromium/policies/managed', '/etc/opt/chrome/policies/managed'];

/** An unpacked extension's id is made from where it lies. */
const idOf = (path: string): string =>
  [...createHash('sha256').update(path).digest('hex').slice(0, 32)]
    .map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)))
    .join('');

test.skip(process.platform !== 'linux' || process.getuid?.() !== 0, 'policies need root');

/** A browser that is told what a company decides, as administrators tell it. */
async function underPolicy(
  policy: object,
  options: Partial<LaunchOptions>,
  work: (session: Session) => Promise<void>,
): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'flexmeter-policy-'));
  const extension = join(root, 'extension');
  await cp(EXTENSION, extension, { recursive: true });
  const files = FOLDERS.map((folder) => join(folder, `flexmeter-test-${idOf(extension)}.json`));
  const content = JSON.stringify({ '3rdparty': { extensions: { [idOf(extension)]: policy } } });
  for (const file of files) {
    await mkdir(join(file, '..'), { recursive: true });
    await writeFile(file, content);
  }
  const session = await launch({ extension, ...options });
  try {
    await work(session);
    expect(session.pageErrors).toEqual([]);
  } finally {
    await session.close();
    for (const file of files) await rm(file, { force: true });
    await rm(root, { recursive: true, force: true });
  }
}

test('what a company decides holds from the start, and says so', async () => {
  const policy = {
    currency: 'EUR',
    tokenPrices: [{ price: 2.8 }],
    seatPrices: [{ name: 'Revit', price: 2500 }],
    privacy: 'pseudonyms',
    keepMonths: 36,
    firstRun: false,
  };
  await underPolicy(policy, {}, async (session) => {
    const popup = await session.openPopup();
    await popup.getByRole('button', { name: 'Load the sample company' }).click();
    await expect(popup.getByRole('img', { name: /Balance/ })).toBeVisible();
    await popup.close();
    const page = await session.openDashboard('#/people');
    await expect(page.getByRole('link', { name: /^Person [0-9A-Z]{4}/ }).first()).toBeVisible({
      timeout: 180_000,
    });
    await expect(page.getByText('€').first()).toBeVisible();
    await expect(page.getByText('@example')).toHaveCount(0);
  });
});

test('what a company switches off is off in the page that opens first, in the portal and in the popup', async () => {
  const policy = {
    language: 'de',
    privacy: 'groups',
    featuresOff: ['chips', 'strip', 'forecast', 'advice', 'badge', 'notifications'],
    firstRun: false,
  };
  const portal = await startPortal();
  await underPolicy(policy, { portalPort: portal.port, keepStart: true }, async (session) => {
    const start = await startTab(session.context);
    await expect(start.locator('html')).toHaveAttribute('lang', 'de');
    await expect(start.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(start.locator('.first-run')).toHaveCount(0);

    const page = await session.openPortal('/token-usage/by-user?company=demo&delay=50&grid=native');
    await expect(page.locator('tbody tr').nth(5)).toBeVisible();
    const popup = await session.openPopup();
    await expect(popup.locator('html')).toHaveAttribute('lang', 'de');
    // It was read: the popup knows the team.
    await expect(async () => {
      await popup.reload();
      await expect(popup.getByText('Northgate Structural').first()).toBeVisible({ timeout: 30_000 });
    }).toPass();
    await expect(page.locator('flexmeter-chip, flexmeter-strip, flexmeter-card')).toHaveCount(0);
    const shown = await popup.locator('#app').textContent();
    expect(shown).not.toMatch(/@example|Priya|Yuki/);

    await start.goto(start.url().replace(/#.*/, '#/people'));
    await expect(start.locator('.nothing-yet')).toBeVisible();
    await expect(start.locator('.nothing-yet button')).toHaveCount(0); // nobody but the company can switch it on
    await start.goto(start.url().replace(/#.*/, '#/shares'));
    await expect(start.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(start.getByText(/@example/)).toHaveCount(0);
  });
  await portal.close();
});
