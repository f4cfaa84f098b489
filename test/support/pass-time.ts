import type { Page } from '@playwright/test';

/** Go through so much of a page's own clock at once, with all that is due in it. Afterwards its clock stands still. */
export async function passTime(page: Page, ms: number): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const over = new Promise((done) => client.once('Emulation.virtualTimeBudgetExpired', done));
  await client.send('Emulation.setVirtualTimePolicy', { policy: 'advance', budget: ms });
  await over;
}
