import type { CDPSession, Page } from '@playwright/test';

/** Something inside a closed shadow root, found as assistive technology finds it: no selector can. */
export interface ClosedNode {
  readonly role: string;
  readonly name: string;
  readonly backendNodeId: number;
}

interface AxNode {
  readonly nodeId: string;
  readonly parentId?: string;
  readonly ignored: boolean;
  readonly role?: { readonly value?: string };
  readonly name?: { readonly value?: string };
  readonly backendDOMNodeId?: number;
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();

function sessionOf(page: Page): Promise<CDPSession> {
  const known = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, known);
  return known;
}

/** Everything with a role and a name in the page's accessibility tree. */
export async function closedNodes(page: Page): Promise<ClosedNode[]> {
  const cdp = await sessionOf(page);
  const { nodes } = (await cdp.send('Accessibility.getFullAXTree')) as { nodes: AxNode[] };
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  // A text that styles draw has no node in the page: it stands where the element around it does.
  const placeOf = (node: AxNode | undefined): number | undefined =>
    node && (node.backendDOMNodeId ?? placeOf(byId.get(node.parentId ?? '')));
  return nodes.flatMap((node) => {
    const backendNodeId = placeOf(node);
    if (node.ignored || backendNodeId === undefined) return [];
    return [{ role: node.role?.value ?? '', name: node.name?.value ?? '', backendNodeId }];
  });
}

/** Wait for a node by role and name. @throws Error after `timeout` ms */
export async function closedNode(
  page: Page,
  role: string,
  name: RegExp,
  timeout = 60_000,
): Promise<ClosedNode> {
  const until = Date.now() + timeout;
  for (;;) {
    const found = (await closedNodes(page)).find((node) => node.role === role && name.test(node.name));
    if (found) return found;
    if (Date.now() > until) throw new Error(`no ${role} named ${name} within ${timeout} ms`);
    await new Promise((again) => setTimeout(again, 100));
  }
}

/** The middle of a node, scrolled into view, in the page's CSS pixels. */
export async function middleOf(page: Page, { backendNodeId }: ClosedNode): Promise<{ x: number; y: number }> {
  const cdp = await sessionOf(page);
  await cdp.send('DOM.scrollIntoViewIfNeeded', { backendNodeId });
  const { model } = await cdp.send('DOM.getBoxModel', { backendNodeId });
  const [x1 = 0, y1 = 0, x2 = 0, , , y3 = 0] = model.border;
  return { x: (x1 + x2) / 2, y: (y1 + y3) / 2 };
}

/** Click a node as a person would: at its middle. */
export async function clickClosed(page: Page, role: string, name: RegExp, timeout?: number): Promise<void> {
  const { x, y } = await middleOf(page, await closedNode(page, role, name, timeout));
  await page.mouse.click(x, y);
}

/** Point at a node. */
export async function hoverClosed(page: Page, role: string, name: RegExp, timeout?: number): Promise<void> {
  const { x, y } = await middleOf(page, await closedNode(page, role, name, timeout));
  await page.mouse.move(x, y);
}
