import type { Filter } from '@/core/model/filter';
import { keepView, loadView } from '@/core/store/kept-views';
import { READ_TABLES, revisionOf } from '@/core/store/revisions';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';
import { dayOfEpoch } from '@/core/units/day';

/** Works out what is kept of the views and isn't of today. */
export type Prepare = (filter: Filter, today: Day) => Promise<void>;

/** What is kept under it says only which state all was prepared from. */
const ID = 'prepared';

/** Nothing was asked for so long: whoever looks has what they wanted. */
const IDLE_MS = 2_000;

/**
 * Has what is kept of the views worked out ahead, whenever nobody has asked for anything for a while and something was
 * written or chosen since the last time; of several pages that are open, in one at a time.
 * @param code of the program: what another one kept is worked out anew
 * @returns to be called whenever something is asked for or answered
 */
export function prepareWhenIdle(
  store: Store,
  prepare: Prepare,
  filter: () => Filter,
  code: string,
): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let working = false;
  /** The state all was prepared from last. */
  let prepared = '';
  const look = async () => {
    const today = dayOfEpoch(Date.now());
    const { period } = filter();
    const state = JSON.stringify([today, period, await revisionOf(store, READ_TABLES)]);
    if (working || state === prepared) return;
    working = true;
    try {
      await navigator.locks.request(ID, async () => {
        // Another page, or this one before, may have done it.
        if ((await loadView(store, ID, code))?.revision === state) return;
        await prepare(filter(), today);
        await keepView(store, { id: ID, revision: state, code, today, at: Date.now(), view: null });
      });
      prepared = state;
      performance.mark('prepared'); // told by the diagnostics
    } finally {
      working = false;
    }
  };
  return () => {
    clearTimeout(waiting);
    // What can't be prepared is worked out, or said to have failed, when it is asked for.
    waiting = setTimeout(() => void look().catch(() => undefined), IDLE_MS);
  };
}
