/**
 * The page's own suspicion: what somebody else changed inside its React roots, and every error there was.
 * Tests read `window.__portal` and `window.__portalErrors`.
 */
export interface PortalWatch {
  /** Elements inside a React root that React did not make. */
  foreignAdded: number;
  /** Attributes changed on React's elements that React did not set. */
  foreignAttributes: string[];
  /** React's own nodes that were moved to another place. */
  moved: number;
  remount: () => void;
}

declare global {
  interface Window {
    __portal: PortalWatch;
    __portalErrors: string[];
  }
}

window.__portalErrors = [];
window.__portal = { foreignAdded: 0, foreignAttributes: [], moved: 0, remount: () => {} };

const fail = (what: unknown): void => {
  const text = what instanceof Error ? `${what.name}: ${what.message}` : String(what);
  window.__portalErrors.push(text.slice(0, 500));
};

addEventListener('error', (event) => fail(event.error ?? event.message));
addEventListener('unhandledrejection', (event) => fail(event.reason));
addEventListener('securitypolicyviolation', (event) =>
  fail(`policy: ${event.violatedDirective} ${event.blockedURI}`),
);
const say = console.error.bind(console);
console.error = (...words: unknown[]) => {
  fail(words.map(String).join(' '));
  say(...words);
};

const hasKey = (node: Node, prefix: string): boolean =>
  Object.keys(node).some((key) => key.startsWith(prefix));
const isReacts = (node: Node): boolean => hasKey(node, '__reactFiber$');

/** Attributes React components set by themselves after rendering. */
const SET_BY_HAND = new Set(['style', 'class', 'value', 'checked', 'tabindex', 'open', 'aria-hidden']);

function judge(record: MutationRecord): void {
  if (record.type === 'attributes') {
    const name = record.attributeName ?? '';
    const own = /^(aria|role|data-(testid|id|field|row|col|cell|shrink|index))/.test(name);
    if (isReacts(record.target) && !own && !SET_BY_HAND.has(name)) {
      if (/flexmeter|^data-fm/i.test(name)) window.__portal.foreignAttributes.push(name);
    }
    return;
  }
  for (const node of record.addedNodes) {
    if (!(node instanceof Element)) continue;
    if (!isReacts(node)) window.__portal.foreignAdded += 1;
    else if (node.isConnected && node.parentNode !== record.target) window.__portal.moved += 1;
  }
}

/** Watch one React root. @returns stop watching */
export function watch(root: Node): () => void {
  const observer = new MutationObserver((records) => records.forEach(judge));
  observer.observe(root, { childList: true, subtree: true, attributes: true });
  return () => observer.disconnect();
}
