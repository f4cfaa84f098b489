import type { Translate } from '@/components/text/translate';
import { portalAccess } from '@/core/messages/access';
import type { Store } from '@/core/store/store';
import { unseenNews } from './news';
import { startPage } from './start-page';
import { keepBlur } from './start-privacy';
import { keepShortcuts, startShortcuts } from './start-shortcuts';

/** What stands around every view, and is as the settings say as soon as they are known. */
export function openFrame(t: Translate, store: Store) {
  startPage(store, t, 'dashboard');
  startShortcuts(store);
  return {
    t,
    access: portalAccess,
    news: () => unseenNews(store),
    keepBlur: (on: boolean) => void keepBlur(store, on),
    keepShortcuts: (on: boolean) => void keepShortcuts(store, on),
  };
}
