import type { Browser, Page } from 'puppeteer-core';
import * as z from 'zod/mini';
import { command, contextOf } from './wire';

/** A node of a page as the browser tells it, closed shadow roots included. */
interface Node {
  readonly sharedId?: string | undefined;
  readonly value?: {
    readonly localName?: string | undefined;
    readonly nodeValue?: string | undefined;
    readonly attributes?: Readonly<Record<string, string>> | undefined;
    readonly children?: readonly Node[] | undefined;
    readonly shadowRoot?: Node | null | undefined;
  };
}

const Node: z.ZodMiniType<Node> = z.object({
  sharedId: z.optional(z.string()),
  value: z.optional(
    z.object({
      localName: z.optional(z.string()),
      nodeValue: z.optional(z.string()),
      attributes: z.optional(z.record(z.string(), z.string())),
      children: z.optional(z.array(z.lazy(() => Node))),
      shadowRoot: z.nullish(z.lazy(() => Node)),
    }),
  ),
}) as z.ZodMiniType<Node>;
const Listed = z.object({
  type: z.literal('success'),
  result: z.object({ value: z.optional(z.array(Node)) }),
});

const inside = ({ value }: Node): readonly Node[] => [
  ...(value?.children ?? []),
  ...(value?.shadowRoot ? [value.shadowRoot] : []),
];
const all = (node: Node): Node[] => [node, ...inside(node).flatMap(all)];
/** What is said in a sealed root is drawn by styles, so it stands in an attribute. */
const textOf = (node: Node): string => {
  const { localName, nodeValue, attributes } = node.value ?? {};
  if (localName === 'style' || attributes?.['aria-hidden'] === 'true') return '';
  return nodeValue ?? [attributes?.['data-says'] ?? '', ...inside(node).map(textOf)].join(' ');
};
const nameOf = (node: Node): string =>
  node.value?.attributes?.['aria-label'] ?? textOf(node).replaceAll(/\s+/g, ' ').trim();

async function hosts(browser: Browser, page: Page, selector: string): Promise<readonly Node[]> {
  const listed = await command(browser, 'script.callFunction', {
    functionDeclaration: '(selector) => [...document.querySelectorAll(selector)]',
    arguments: [{ type: 'string', value: selector }],
    target: { context: contextOf(page) },
    awaitPromise: false,
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: null },
  });
  return Listed.parse(listed).result.value ?? [];
}

/** Names of the buttons inside the closed shadow roots of some elements. */
export const closedButtons = async (browser: Browser, page: Page, selector: string): Promise<string[]> =>
  (await hosts(browser, page, selector)).flatMap(all).filter(isButton).map(nameOf);

/** All that is said inside the closed shadow roots of some elements. */
export const closedText = async (browser: Browser, page: Page, selector: string): Promise<string> =>
  (await hosts(browser, page, selector)).map(textOf).join(' ');

const isButton = ({ value }: Node) => value?.localName === 'button';
const Box = z.object({
  type: z.literal('success'),
  result: z.object({ value: z.string() }),
});

/** Click a button inside a closed shadow root as a person would: at its middle. @throws Error when there is none */
export async function clickClosed(
  browser: Browser,
  page: Page,
  selector: string,
  name: RegExp,
): Promise<void> {
  const found = (await hosts(browser, page, selector))
    .flatMap(all)
    .find((node) => isButton(node) && name.test(nameOf(node)));
  if (!found?.sharedId) throw new Error(`no button named ${name} in ${selector}`);
  const said = await command(browser, 'script.callFunction', {
    functionDeclaration: `(node) => {
      node.scrollIntoView({ block: 'center' });
      const { x, y, width, height } = node.getBoundingClientRect();
      return JSON.stringify([x + width / 2, y + height / 2]);
    }`,
    arguments: [{ sharedId: found.sharedId }],
    target: { context: contextOf(page) },
    awaitPromise: false,
  });
  const [x, y] = z.parse(z.tuple([z.number(), z.number()]), JSON.parse(Box.parse(said).result.value));
  await page.mouse.click(x, y);
}
