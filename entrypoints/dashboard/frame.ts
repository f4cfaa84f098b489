import type { Translate } from '@/components/text/translate';
import { portalAccess } from '@/core/messages/access';
import { followReadings } from '@/core/store/follow-readings';
import type { Store } from '@/core/store/store';
import { unseenNews } from './news';
import { startPage } from './start-page';
import { keepBlur } from './start-privacy';
import { keepShortcuts, startShortcuts } from './start-shortcuts';

/**
 * What stands around every view, and is as the settings say as soon as they are known.
 * @param draw shows it anew @param again loads the view anew
 */
export function openFrame(t: Translate, store: Store, draw: () => void, again: () => void) {
  document.documentElement.lang = t.language;
  startPage(store, t, 'dashboard');
  startShortcuts(store);
  let isNew = false;
  const readings = followReadings(store, () => {
    isNew = true;
    draw();
  });
  /** What is stored now is about to be shown. */
  const looks = () => {
    isNew = false;
    void readings.look();
  };
  const showNew = () => {
    looks();
    draw();
    again();
  };
  return {
    looks,
    /** null: all that was read is shown. */
    get showNew() {
      return isNew ? showNew : null;
    },
    t,
    access: portalAccess,
    news: () => unseenNews(store),
    keepBlur: (on: boolean) => void keepBlur(store, on),
    keepShortcuts: (on: boolean) => void keepShortcuts(store, on),
  };
}
