import { expect, test } from '@playwright/test';
import { found } from '../support/axe';
import { launch } from '../support/browser';
import { EXTENSION } from '../support/build';

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing serious on popup and settings, ${colorScheme}`, async () => {
    const session = await launch({ extension: EXTENSION, colorScheme });
    try {
      const popup = await session.openPopup();
      await expect(popup.getByRole('heading', { level: 1 })).toBeVisible();
      expect(await found(popup)).toEqual([]);
      await popup.getByRole('button', { name: 'Load the sample company' }).click();
      await expect(popup.getByRole('img', { name: /Balance/ })).toBeVisible();
      expect(await found(popup)).toEqual([]);
      await popup.getByRole('button', { name: 'Show as table' }).click();
      expect(await found(popup)).toEqual([]);
      const settings = await session.openDashboard('#settings');
      await expect(settings.getByRole('heading', { level: 1 })).toBeVisible();
      expect(await found(settings)).toEqual([]);
    } finally {
      await session.close();
    }
  });
