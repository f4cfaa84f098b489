import { loadPrivacy } from '@/core/store/privacy';
import type { App } from './app';
import { failure } from './failure';

/**
 * Open what may be looked at: people, or only their groups.
 * @returns what to do when it is left
 */
export function byPrivacy(
  { t, store, show }: App,
  open: { readonly people: () => void; readonly groups: () => void },
): () => void {
  let left = false;
  loadPrivacy(store).then(
    ({ mode }) => {
      if (left) return;
      if (mode === 'groups') open.groups();
      else open.people();
    },
    (cause) => show(<p class="settings">{t(failure(cause))}</p>),
  );
  return () => {
    left = true;
  };
}
