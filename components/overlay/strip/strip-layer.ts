import { type ComponentChildren, h, render } from 'preact';
import { createHost, removeHost } from '../base/host';
import { themeAt } from '../base/theme';
import type { Words } from '../base/words';
import { TEACH_CSS } from '../teach/teach-css';
import { placeStrip } from './place-strip';
import { Strip, type StripActions } from './Strip';
import { STRIP_CSS } from './strip-css';
import type { StripModel } from './strip-model';

/** The strip above one table: put in a safe place, drawn, moved along when the page mounts the table anew. */
export function createStripLayer({ t }: Words, actions: StripActions) {
  let mounted: { host: HTMLElement; root: ShadowRoot; table: Element; drawn: string } | null = null;

  function unmount(): void {
    if (!mounted) return;
    render(null, mounted.root);
    removeHost(mounted.host);
    mounted = null;
  }

  function mountAt(table: Element) {
    if (mounted && mounted.table === table && mounted.host.isConnected) return mounted;
    const sameDocument = mounted?.host.ownerDocument === table.ownerDocument;
    if (mounted && !sameDocument) unmount();
    const made = mounted ?? {
      ...createHost(table.ownerDocument, 'flexmeter-strip', STRIP_CSS + TEACH_CSS),
      drawn: '',
    };
    mounted = { ...made, table };
    return mounted;
  }

  return {
    /** Draw the strip above a table. @param inside what else stands in its shadow root (the dialog) */
    show(table: Element, model: StripModel, inside: ComponentChildren = null): void {
      const at = mountAt(table);
      const theme = themeAt(table.parentElement ?? table);
      const drawn = JSON.stringify([model, theme]);
      if (drawn !== at.drawn || inside !== null) {
        at.drawn = inside === null ? drawn : '';
        render(h(Strip, { model, t, theme, ...actions, children: inside }), at.root);
      }
      // Placed when drawn: its height is part of what is measured.
      if (!at.host.isConnected) placeStrip(at.host, table);
    },
    clear: unmount,
    root: (): ShadowRoot | null => mounted?.root ?? null,
  };
}

export type StripLayer = ReturnType<typeof createStripLayer>;
