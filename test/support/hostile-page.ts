/**
 * What a page does to get at our elements. Runs in the page, before everything else: elements of our names defined,
 * `attachShadow` watched, every event's nodes kept. @returns nothing; what it finds is asked for with `loot`
 */
export function spy(): void {
  const internals: ElementInternals[] = [];
  const nodes = new Set<Node>();
  const roots = new Set<ShadowRoot>();
  let events = 0;
  for (const name of ['flexmeter-chip', 'flexmeter-card', 'flexmeter-strip'])
    customElements.define(
      name,
      class extends HTMLElement {
        constructor() {
          super();
          internals.push(this.attachInternals());
        }
      },
    );
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    const root = attach.call(this, init);
    roots.add(root);
    return root;
  };
  const keep = (event: Event): void => {
    events++;
    // Firefox has more of them than the standard.
    for (const key of ['target', 'originalTarget', 'explicitOriginalTarget', 'rangeParent', 'relatedTarget'])
      for (const node of [Reflect.get(event, key), ...event.composedPath()])
        if (node instanceof Node) nodes.add(node);
  };
  for (const device of ['pointer', 'mouse'])
    for (const what of ['move', 'over', 'out', 'down', 'up', 'enter', 'leave'])
      addEventListener(device + what, keep, true);
  for (const event of ['click', 'focus', 'focusin', 'focusout', 'blur', 'keydown', 'keyup', 'copy', 'wheel'])
    addEventListener(event, keep, true);
  Object.assign(window, { spied: { internals, nodes, roots, events: () => events } });
}

/** What `spy` came to, and everything else a page can look at. Runs in the page. @param secrets what it must not learn */
export function loot(secrets: readonly string[]): {
  /** Ways by which a secret got out. */
  readonly leaks: string[];
  /** Controls of ours the page holds in its hands, each pressed as scripts press. */
  readonly pressed: number;
  readonly events: number;
  /** Elements of ours that became the page's own. */
  readonly hijacked: number;
} {
  const { internals, nodes, roots, events } = Reflect.get(window, 'spied') as {
    internals: ElementInternals[];
    nodes: Set<Node>;
    roots: Set<ShadowRoot>;
    events: () => number;
  };
  const leaks: string[] = [];
  const tell = (way: string, text: string | null | undefined): void => {
    const hit = secrets.find((secret) => text?.includes(secret));
    if (hit !== undefined) leaks.push(`${way}: ${hit}`);
  };
  const trees = new Set<ShadowRoot>(roots);
  for (const one of internals) if (one.shadowRoot) trees.add(one.shadowRoot);
  for (const node of nodes) {
    const root = node.getRootNode();
    if (root instanceof ShadowRoot) trees.add(root);
  }
  const controls: HTMLElement[] = [];
  for (const tree of trees) {
    if (!tree.host.localName.startsWith('flexmeter')) continue;
    tell('tree', tree.innerHTML);
    for (const element of tree.querySelectorAll<HTMLElement>('*')) {
      tell('drawn', getComputedStyle(element, '::before').content);
      if (element.matches('button, [tabindex]')) controls.push(element);
    }
  }
  tell('page', document.documentElement.outerHTML);
  // biome-ignore lint/performance/useDomNodeTextContent: what is drawn
  tell('text', document.body.innerText);
  for (const secret of secrets) {
    getSelection()?.removeAllRanges();
    const find: unknown = Reflect.get(window, 'find');
    if (typeof find === 'function' && find.call(window, secret)) leaks.push(`find: ${secret}`);
  }
  document.execCommand('selectAll');
  tell('selection', String(getSelection()));
  getSelection()?.removeAllRanges();
  for (const { effect } of document.getAnimations())
    if (effect instanceof KeyframeEffect) tell('animation', effect.target?.outerHTML);
  for (const control of controls) {
    control.click();
    for (const event of ['pointerenter', 'focus', 'click'])
      control.dispatchEvent(new MouseEvent(event, { bubbles: true, composed: true }));
  }
  return {
    leaks: [...new Set(leaks)],
    pressed: controls.length,
    events: events(),
    hijacked: internals.length,
  };
}
