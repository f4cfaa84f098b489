import { deepRoots, type PageRoot } from '@/core/portal/deep';
import { isOurs, isRetired } from '../base/host';

/** What can change what a table says, besides nodes and text: class and style are left out, they change all the time. */
const ATTRIBUTES = [
  ...['aria-rowindex', 'aria-rowcount', 'aria-busy', 'aria-selected', 'aria-expanded', 'aria-checked'],
  ...['aria-hidden', 'aria-current', 'data-rowindex', 'data-cell-coords', 'value', 'hidden'],
];

const only = (nodes: NodeList): boolean => [...nodes].every(isOurs);

/** Whether the page made this change, not we. A chip the page took away is the page's change. */
const isThePages = (record: MutationRecord): boolean => {
  if (isOurs(record.target)) return false;
  if (record.type !== 'childList') return true;
  return !(
    only(record.addedNodes) && [...record.removedNodes].every((node) => isOurs(node) && isRetired(node))
  );
};

/**
 * Tells of changes in the page, its open shadow roots and its same-origin frames. Nothing runs while nothing
 * changes: no polling, no timers, and the page's own functions stay as they are.
 * @param onRecords called before the page is painted, with the page's own changes only
 */
export function watchPage(
  document: Document,
  onRecords: (records: readonly MutationRecord[]) => void,
  signal: AbortSignal,
) {
  const watched = new WeakSet<PageRoot>();
  const changed = (records: readonly MutationRecord[]): void => {
    const pages = records.filter(isThePages);
    if (pages.length > 0) onRecords(pages);
  };
  const observer = new MutationObserver(changed);
  signal.addEventListener('abort', () => observer.disconnect());

  const nudge = (): void => onRecords([]);
  // A choice in a select, a script or frame that finished loading: no node need change for these.
  const loaded = (event: Event): void => {
    const name = event.target instanceof Object && 'localName' in event.target ? event.target.localName : '';
    if (name === 'script' || name === 'iframe' || name === 'frame') nudge();
  };

  const watch = (root: PageRoot): void => {
    if (watched.has(root)) return;
    watched.add(root);
    observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ATTRIBUTES,
    });
    root.addEventListener('change', nudge, { signal, passive: true, capture: true });
    root.addEventListener('load', loaded, { signal, passive: true, capture: true });
  };

  const view = document.defaultView;
  for (const event of ['popstate', 'hashchange', 'pageshow'])
    view?.addEventListener(event, nudge, { signal });
  if (view && 'navigation' in view && view.navigation instanceof EventTarget) {
    view.navigation.addEventListener('currententrychange', nudge, { signal });
  }

  return {
    /** Watch also what has been attached since: shadow roots and frames come without a record. */
    watchAll: (): void => deepRoots(document).forEach(watch),
  };
}
