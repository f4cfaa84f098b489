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

/**
 * Follow what the company decides from now on. A browser may tell it only some seconds after it has started.
 * @param changed is called whenever the browser told something new, once it is remembered
 * @returns asks for it now; never fails
 */
export function followPolicy(store: Store, changed: () => void = () => undefined): () => Promise<void> {
  const learn = () => bestEffort('read the policy', () => refreshPolicy(store));
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'managed') void learn().then(changed);
  });
  return learn;
}
