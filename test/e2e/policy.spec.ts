import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launch } from '../support/browser';
import { EXTENSION } from '../support/build';

/** Where Debian's Chromium and Google's Chrome on Linux look for what a company decides. */
const FOLDERS = ['/etc/chromium/policies/managed', '/etc/opt/chrome/policies/managed'];

/** An unpacked extension's id is made from where it lies. */
const idOf = (path: string): string =>
  [...createHash('sha256').update(path).digest('hex').slice(0, 32)]
    .map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)))
    .join('');

test.skip(process.platform !== 'linux' || process.getuid?.() !== 0, 'policies need root');

test('what a company decides holds from the start, and says so', async () => {
  const root = await mkdtemp(join(tmpdir(), 'flexmeter-policy-'));
  const extension = join(root, 'extension');
  await cp(EXTENSION, extension, { recursive: true });
  const policy = {
    currency: 'EUR',
    tokenPrices: [{ price: 2.8 }],
    seatPrices: [{ name: 'Revit', price: 2500 }],
    privacy: 'pseudonyms',
    keepMonths: 36,
    firstRun: false,
  };
  const files = FOLDERS.map((folder) => join(folder, `flexmeter-test-${process.pid}.json`));
  const content = JSON.stringify({ '3rdparty': { extensions: { [idOf(extension)]: policy } } });
  for (const file of files) {
    await mkdir(join(file, '..'), { recursive: true });
    await writeFile(file, content);
  }
  const session = await launch({ extension });
  try {
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
    expect(session.pageErrors).toEqual([]);
  } finally {
    await session.close();
    for (const file of files) await rm(file, { force: true });
    await rm(root, { recursive: true, force: true });
  }
});
