import type { Translate } from '@/components/text/translate';
import type { Store } from '@/core/store/store';
import { startPrivacy } from './start-privacy';
import { watchErrors } from './watch-errors';

/** What every page of ours does first. @param where which page, in our own words */
export function startPage(store: Store, t: Translate, where: string): void {
  watchErrors(store, where);
  startPrivacy(store, t);
}
