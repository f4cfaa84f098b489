import { browser } from 'wxt/browser';
import { keepPolicy } from '@/core/store/settings';
import type { Store } from '@/core/store/store';
import { bestEffort } from './best-effort';

/** What the company decides, as the browser tells it; nothing where it has no way to (Firefox throws). */
const managed = async (): Promise<unknown> => {
  try {
    return await browser.storage.managed.get(null);
  } catch {
    return {};
  }
};

/** Remember what the company decides now. @returns whether it is new @throws StoreError */
export const refreshPolicy = async (store: Store): Promise<boolean> => keepPolicy(store, await managed());

/** The same, and never fails. */
export const learnPolicy = (store: Store): Promise<void> =>
  bestEffort('read the policy', () => refreshPolicy(store));

/**
 * Follow what the company decides from now on. A browser may tell it only some seconds after it has started. Firefox
 * reads it once, as it starts, and logs an error for every listener that is left when a page or the worker ends.
 * @param changed is called whenever the browser told something new, once it is remembered
 */
export function followPolicy(store: Store, changed: () => void = () => undefined): void {
  if (import.meta.env.FIREFOX) return;
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'managed') void learnPolicy(store).then(changed);
  });
}
