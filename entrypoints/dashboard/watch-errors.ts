import { logError } from '@/core/store/error-log';
import type { Store } from '@/core/store/store';

/** Remember what nobody caught. @param where which page or worker, in our own words */
export function watchErrors(store: Store, where: string): void {
  addEventListener('error', ({ error }) => void logError(store, where, error, Date.now()));
  addEventListener('unhandledrejection', ({ reason }) => void logError(store, where, reason, Date.now()));
}
