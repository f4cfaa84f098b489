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

test('on a phone tables that are wider scroll by keyboard, and say of what each row is', async () => {
  const session = await launch({ extension: EXTENSION, viewport: { width: 360, height: 800 } });
  try {
    const page = await session.openDashboard('#/start');
    await page.getByRole('button', { name: 'Load the sample company' }).first().click();
    let scrolled = 0;
    for (const [view, table] of [
      ['budget', 'Budget'],
      ['products', 'Products'],
      ['settings', 'Tokens per day'],
    ] as const) {
      await page.goto(`${page.url().split('#')[0]}#/${view}`);
      await expect(page.getByRole('table', { name: table }).first()).toBeVisible({ timeout: 180_000 });
      const wide = await page.locator('.settings-table').evaluateAll((boxes) =>
        boxes.flatMap((box) => {
          if (box.scrollWidth <= box.clientWidth + 1) return [];
          box.scrollLeft = box.scrollWidth;
          const first = box.querySelector('tbody tr > :first-child:not([colspan])');
          return {
            reached:
              box.matches('[tabindex]') || box.querySelector('a[href], button, input, select') !== null,
            moved: Math.round((first?.getBoundingClientRect().left ?? 0) - box.getBoundingClientRect().left),
          };
        }),
      );
      scrolled += wide.length;
      expect(wide).toEqual(wide.map(() => ({ reached: true, moved: 0 })));
      expect(await found(page)).toEqual([]);
    }
    expect(scrolled).toBeGreaterThan(2);
  } finally {
    await session.close();
  }
});
