import { useSyncExternalStore } from 'react';

const subscribe = (changed: () => void): (() => void) => {
  addEventListener('popstate', changed);
  return () => removeEventListener('popstate', changed);
};

/** The address's path, as it changes without a load. */
export const useRoute = (): string => useSyncExternalStore(subscribe, () => location.pathname);

/** Go to another page of the app, keeping the address's options out of the way (the tab remembers them). */
export function go(path: string): void {
  if (path === location.pathname) return;
  history.pushState(null, '', path);
  dispatchEvent(new PopStateEvent('popstate'));
}
