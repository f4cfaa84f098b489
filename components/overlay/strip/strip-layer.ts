import type { Translate } from '@/components/text/translate';
import type { Styles } from '@/core/messages/overlay-view';
import { createHost, removeHost } from '../base/host';
import { themeAt } from '../base/theme';
import { placeStrip } from './place-strip';
import type { StripModel } from './strip-model';
import { createStripView, type StripActions } from './strip-view';

/** The strip above one table: put in a safe place, drawn, moved along when the page mounts the table anew. */
export function createStripLayer(
  t: Translate,
  styles: Pick<Styles, 'strip' | 'said'>,
  actions: StripActions,
) {
  type Mounted = ReturnType<typeof createHost> & {
    readonly view: ReturnType<typeof createStripView>;
    drawn: string;
  };
  let mounted: Mounted | null = null;

  function unmount(): void {
    if (mounted) removeHost(mounted.host);
    mounted = null;
  }

  function mountAt(table: Element): Mounted {
    if (mounted?.host.ownerDocument !== table.ownerDocument) unmount();
    if (!mounted) {
      const made = createHost(table.ownerDocument, 'flexmeter-strip', styles.strip);
      mounted = { ...made, view: createStripView(made.root, styles.said, t, actions), drawn: '' };
    }
    return mounted;
  }

  return {
    /** Draw the strip above a table. @param dialog what stands in its shadow root over the page */
    show(table: Element, model: StripModel, dialog: HTMLDialogElement | null = null): void {
      const at = mountAt(table);
      const { host, view } = at;
      const theme = themeAt(table.parentElement ?? table);
      const drawn = JSON.stringify([model, theme]);
      if (drawn !== at.drawn) {
        at.drawn = drawn;
        view.draw(model, theme);
      }
      // Placed when drawn: its height is part of what is measured.
      const loose = !host.isConnected;
      if (loose) placeStrip(host, table);
      if (dialog && (loose || dialog.parentNode !== view.frame)) {
        // A dialog that was out of the page is no longer modal, though still marked as open.
        dialog.open = false;
        view.frame.append(dialog);
        dialog.showModal?.();
      }
    },
    clear: unmount,
    root: (): ShadowRoot | null => mounted?.root ?? null,
  };
}
