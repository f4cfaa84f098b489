import type { Translate } from '@/components/text/translate';
import { portalAccess } from '@/core/messages/access';
import type { Store } from '@/core/store/store';
import { keepBlur, startPrivacy } from './start-privacy';
import { keepShortcuts, startShortcuts } from './start-shortcuts';
import { watchErrors } from './watch-errors';

/** What stands around every view, and is as the settings say as soon as they are known. */
export function openFrame(t: Translate, store: Store) {
  watchErrors(store, 'dashboard');
  startPrivacy(store, t);
  startShortcuts(store);
  return {
    t,
    access: portalAccess,
    keepBlur: (on: boolean) => void keepBlur(store, on),
    keepShortcuts: (on: boolean) => void keepShortcuts(store, on),
  };
}
