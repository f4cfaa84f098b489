import { expect, type Page } from '@playwright/test';
import type { Session } from './browser';

/**
 * Speak as our content script does: evaluate in its own world in the page.
 * @returns sends a message; the answer, or `{lost}` when the worker died before it
 */
export async function contentScript(session: Session, page: Page) {
  const cdp = await session.context.newCDPSession(page);
  const worlds: { id: number; origin: string; name: string }[] = [];
  cdp.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
  await cdp.send('Runtime.enable');
  await expect.poll(() => worlds.filter(({ origin }) => origin.includes(session.extensionId)).length).toBe(1);
  const world = worlds.find(({ origin }) => origin.includes(session.extensionId));
  return async (name: string, payload: unknown) => {
    const message = JSON.stringify({ name, payload });
    const { result } = await cdp.send('Runtime.evaluate', {
      contextId: world?.id ?? 0,
      awaitPromise: true,
      returnByValue: true,
      expression: `chrome.runtime.sendMessage(${message}).catch((error) => ({ lost: String(error) }))`,
    });
    return result.value as unknown;
  };
}
