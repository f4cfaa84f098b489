import type { Browser, Page } from 'puppeteer-core';
import * as z from 'zod/mini';

const Wire = z.object({
  send: z.custom<(method: string, params: object) => Promise<unknown>>(
    (value) => typeof value === 'function',
  ),
});
const Answer = z.object({ result: z.unknown() });

/** Send a WebDriver BiDi command that puppeteer has no words for. @throws Error of the browser */
export async function command(browser: Browser, method: string, params: object): Promise<unknown> {
  const connection: unknown = Reflect.get(browser, 'connection');
  Wire.parse(connection);
  const { send } = connection as z.infer<typeof Wire>;
  return Answer.parse(await send.call(connection, method, params)).result;
}

/** The browser's own name for a tab. */
export const contextOf = (page: Page): string => z.parse(z.string(), Reflect.get(page.mainFrame(), '_id'));

const Tree = z.object({ contexts: z.array(z.object({ context: z.string() })) });
const Said = z.object({ type: z.literal('success'), result: z.object({ value: z.optional(z.unknown()) }) });

/** Run an expression in the browser's own window, with all its rights. @returns its value, plain data only */
export async function inBrowserWindow(browser: Browser, expression: string): Promise<unknown> {
  const { contexts } = Tree.parse(
    await command(browser, 'browsingContext.getTree', { 'moz:scope': 'chrome' }),
  );
  const said = await command(browser, 'script.evaluate', {
    expression: `(async () => JSON.stringify(await (${expression})) ?? null)()`,
    target: { context: contexts[0]?.context },
    awaitPromise: true,
  });
  const { value } = Said.parse(said).result;
  return typeof value === 'string' ? JSON.parse(value) : null;
}
