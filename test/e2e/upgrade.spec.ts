import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launch, startTab } from '../support/browser';
import { EXTENSION } from '../support/build';

test('an update keeps everything, and tells once what is new', async () => {
  const root = await mkdtemp(join(tmpdir(), 'flexmeter-upgrade-'));
  const extension = join(root, 'extension');
  const userDataDir = join(root, 'profile');
  // The same folder is the same extension.
  await cp(EXTENSION, extension, { recursive: true });
  const manifest = join(extension, 'manifest.json');
  const built = await readFile(manifest, 'utf8');
  const { version } = JSON.parse(built);
  await writeFile(manifest, JSON.stringify({ ...JSON.parse(built), version: '0.0.9' }));
  try {
    const before = await launch({ extension, userDataDir });
    const popup = await before.openPopup();
    await popup.getByRole('button', { name: 'Load the sample company' }).click();
    await expect(popup.getByRole('img', { name: /Balance/ })).toBeVisible();
    const first = await before.openDashboard('#/overview');
    const answer =
      (await first.getByRole('heading', { level: 2, name: /^Tokens last until/ }).textContent()) ?? '';
    expect(answer).toMatch(/^Tokens last until/);
    await expect(first.getByText(/was updated/)).toHaveCount(0); // installed, not updated
    await before.close();

    await writeFile(manifest, built);
    const after = await launch({ extension, userDataDir });
    // An unpacked extension is installed anew at each start: the tab this opens is the first to tell.
    const page = await startTab(after.context);
    const news = page.getByText(`Flexmeter was updated to version ${version}.`);
    await news.click();
    await expect(page.locator('.news li').first()).toBeVisible();
    await page.close();
    const again = await after.openDashboard('#/overview');
    await expect(again.getByRole('heading', { level: 2, name: answer })).toBeVisible();
    await expect(again.getByText(/was updated/)).toHaveCount(0);
    expect(after.pageErrors).toEqual([]);
    expect(after.extensionRequests).toEqual([]);
    await after.close();
  } finally {
    await rm(root, { recursive: true, force: true });
  }
});
