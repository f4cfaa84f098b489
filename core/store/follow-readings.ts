import Dexie from 'dexie';
import { READ_TABLES, revisionOf } from './revisions';
import type { Store } from './store';

/** Settings are the admin's own doing: who changes them sees it. */
const TABLES = READ_TABLES.filter((table) => table !== 'settings');

/** Knows whether something was read or imported since it was last looked at. */
export interface Readings {
  /** What is stored now is about to be shown. @returns when it is known which state that is */
  readonly look: () => Promise<unknown>;
  readonly stop: () => void;
}

/**
 * Be told once when something was read or imported since the last look, by any page, worker or tab.
 * @param tell is called; what is shown is from before
 */
export function followReadings(store: Store, tell: () => void): Readings {
  const now = () => revisionOf(store, TABLES).catch(() => ''); // the view says what is wrong with the database
  let seen: Promise<string> | null = null;
  const written = async (parts: object) => {
    const shown = seen;
    if (!shown || !Object.keys(parts).some((part) => part.includes('/revisions/'))) return;
    const before = await shown;
    if (before === (await now()) || shown !== seen) return;
    seen = null; // it was told
    tell();
  };
  const { storagemutated } = Dexie.on;
  const listen = (parts: object) => void written(parts);
  storagemutated.subscribe(listen);
  return {
    look: () => {
      seen = now();
      return seen;
    },
    stop: () => storagemutated.unsubscribe(listen),
  };
}
