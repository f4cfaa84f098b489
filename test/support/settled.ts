import { expect, type Page } from '@playwright/test';
import { type Look, lookOf } from './look-of';

/** Wait until a view, which is worked out bit by bit, is busy with nothing and says the same for a while. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('main h1').first()).toBeVisible();
  let before: Look = { text: '', busy: true };
  let same = 0;
  const look = async () => {
    const now = await page.evaluate(lookOf);
    same = now.text === before.text && !now.busy ? same + 1 : 0;
    before = now;
    return same;
  };
  await expect.poll(look, { intervals: [60], timeout: 240_000 }).toBeGreaterThan(10);
}
