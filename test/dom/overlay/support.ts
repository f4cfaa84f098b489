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

/** What is said in a control or card of ours: sealed in a root of its own, drawn by styles; null: nothing is. */
export function saidIn(at: Element | null): string[] | null {
  const sealed = [...(at?.querySelectorAll('span') ?? [])].flatMap((host) => shadows.get(host) ?? []);
  const says = sealed.flatMap((root) => [...root.querySelectorAll<HTMLElement>('[data-says]')]);
  return says.length > 0 ? says.map(({ dataset }) => dataset.says ?? '') : null;
}

/** A chip's figure and word, without the name that only assistive technology reads. */
export const chipText = (cell: Element | null | undefined): string[] | null =>
  saidIn(buttonOf(chipIn(cell)))?.slice(0, -1) ?? null;
