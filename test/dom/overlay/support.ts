/** Closed shadow roots by host, as our own world sees them: jsdom has one world only. */
export const shadows = new WeakMap<Element, ShadowRoot>();

/** Keep the closed roots that are made from now on. */
export function rememberShadows(): void {
  const attach = Element.prototype.attachShadow;
  if (Reflect.get(attach, 'remembers')) return;
  const remembering = function (this: Element, init: ShadowRootInit): ShadowRoot {
    const root = attach.call(this, init);
    shadows.set(this, root);
    return root;
  };
  Element.prototype.attachShadow = Object.assign(remembering, { remembers: true });
}

export const chipIn = (cell: Element | null | undefined): HTMLElement | null =>
  cell?.querySelector('flexmeter-chip') ?? null;

export const buttonOf = (host: Element | null): HTMLButtonElement | null =>
  (host && shadows.get(host)?.querySelector('button')) ?? null;

export const chipText = (cell: Element | null | undefined): string | null => {
  const button = buttonOf(chipIn(cell));
  return button ? [...button.children].map((part) => part.textContent).join(' ') : null;
};
