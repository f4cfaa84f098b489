import type { ElementHandle, Page } from 'puppeteer-core';
import { type Look, lookOf, newLine } from '../look-of';
import { until } from '../until';

/** Everything a page of ours shows, as text. */
export const textOf = (page: Page): Promise<string> =>
  // biome-ignore lint/performance/useDomNodeTextContent: what a person sees
  page.evaluate(() => document.querySelector<HTMLElement>('#app')?.innerText ?? '');

/** Wait until a page of ours shows a text. @throws Error with what it shows instead */
export async function shows(page: Page, wanted: string | RegExp, ms?: number): Promise<void> {
  let last = '';
  const found = async () => {
    last = await textOf(page);
    return typeof wanted === 'string' ? last.includes(wanted) : wanted.test(last);
  };
  await until(`${wanted} is shown`, found, ms).catch((error: unknown) => {
    throw new Error(`${error}\nshown instead:\n${last.slice(0, 2000)}`);
  });
}

/** Wait until a page, which is worked out bit by bit, is busy with nothing and says the same for a while. */
export async function settled(page: Page): Promise<void> {
  let before: Look = { text: '', busy: true };
  let changed = '';
  let same = 0;
  const look = async () => {
    const now = await page.evaluate(lookOf);
    changed = newLine(before.text, now.text) || changed;
    same = now.text === before.text && !now.busy ? same + 1 : 0;
    before = now;
    return same > 15;
  };
  await until('the page says the same for a while', look, 240_000).catch((error: unknown) => {
    throw new Error(
      `${error}; busy: ${before.busy}; what came last: ${changed}; on:\n${before.text.slice(0, 3000)}`,
    );
  });
}

/** Click a button or link by its accessible name, once it is there. */
export const click = (page: Page, name: string, role = 'button'): Promise<void> =>
  page.locator(`::-p-aria([name="${name}"][role="${role}"])`).setTimeout(90_000).click();

/** Go to a view by its address, as a link does. */
export async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
}

/** The field that is labelled so, once it is there. */
export async function labelled(page: Page, label: string): Promise<ElementHandle<HTMLInputElement>> {
  const find = (wanted: string) =>
    [...document.querySelectorAll('input')].find((one) =>
      [...(one.labels ?? [])].some(({ textContent }) => textContent?.trim().startsWith(wanted)),
    );
  let found: ElementHandle<Element> | null = null;
  await until(`a field is labelled ${label}`, async () => {
    found = (await page.evaluateHandle(find, label)).asElement() as ElementHandle<Element> | null;
    return found !== null;
  });
  return found as unknown as ElementHandle<HTMLInputElement>;
}

/** Give a file to the input that is labelled so. */
export async function choose(page: Page, label: string, file: string): Promise<void> {
  await (await labelled(page, label)).uploadFile(file);
}
