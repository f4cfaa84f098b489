import { adopt } from './sheet';

/** Our elements by name. */
export type HostName = 'flexmeter-chip' | 'flexmeter-card' | 'flexmeter-strip';

/** What the page's handlers must not hear of. Pointer moves stay: a row would otherwise believe it is still hovered. */
const PRIVATE_EVENTS = [
  ...['click', 'auxclick', 'dblclick', 'contextmenu', 'pointerdown', 'pointerup', 'mousedown', 'mouseup'],
  ...['touchstart', 'touchend', 'keydown', 'keyup', 'keypress', 'focusin', 'focusout', 'dragstart'],
  ...['input', 'beforeinput', 'change', 'paste', 'copy'],
] as const;

const stop = (event: Event): void => event.stopPropagation();

let nowhere: Document | undefined;

/**
 * One of our elements: a closed shadow root with its styles, from which no event bubbles into the page. Made in a
 * document that has no registry: had the page defined an element of this name, its `attachInternals` would be given
 * the closed root.
 */
export function createHost(
  document: Document,
  name: HostName,
  css: string,
): { host: HTMLElement; root: ShadowRoot } {
  nowhere ??= document.implementation.createHTMLDocument('');
  const host = nowhere.createElement(name);
  const root = host.attachShadow({ mode: 'closed' });
  document.adoptNode(host);
  adopt(root, css);
  for (const event of PRIVATE_EVENTS) host.addEventListener(event, stop, { passive: true });
  return { host, root };
}

/** Whether a node is one of ours. */
export const isOurs = (node: Node): boolean => node.nodeName.startsWith('FLEXMETER-');

const retired = new WeakSet<Node>();

/** Take one of our elements away ourselves, so that the watcher knows it wasn't the page. */
export function removeHost(host: HTMLElement): void {
  retired.add(host);
  host.remove();
}

/** Whether we took this element away ourselves. */
export const isRetired = (node: Node): boolean => retired.has(node);
