import type { Filter } from '@/core/model/filter';
import { keepView, loadView } from '@/core/store/kept-views';
import { READ_TABLES, revisionOf } from '@/core/store/revisions';
import type { Store } from '@/core/store/store';
import { dayOfEpoch } from '@/core/units/day';
import type { Plans } from './open-plans';

/** Another program has another address, and so have all that it works with. */
const CODE = import.meta.url;
/** What is kept under it says only which state all was prepared from. */
const ID = 'prepared';

/** Nothing was asked for so long: whoever looks has what they wanted. */
const IDLE_MS = 2_000;

/**
 * Has what is kept of the views worked out ahead, whenever nobody has asked for anything for a while and something was
 * written or chosen since the last time.
 * @returns to be called whenever something is asked for or answered
 */
export function prepareWhenIdle(
  store: Store,
  plans: Pick<Plans, 'prepare'>,
  filter: () => Filter,
): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let working = false;
  /** The state all was prepared from last. */
  let prepared = '';
  const prepare = async () => {
    const today = dayOfEpoch(Date.now());
    const { period, back } = filter();
    const state = JSON.stringify([today, period, back, await revisionOf(store, READ_TABLES)]);
    if (working || state === prepared) return;
    working = true;
    try {
      // Another page, or this one before, may have done it.
      const last = await loadView(store, ID, CODE);
      if (last?.revision !== state) {
        await plans.prepare(filter(), today);
        await keepView(store, { id: ID, revision: state, code: CODE, today, at: Date.now(), view: null });
      }
      prepared = state;
      performance.mark('prepared'); // told by the diagnostics
    } finally {
      working = false;
    }
  };
  return () => {
    clearTimeout(waiting);
    // What can't be prepared is worked out, or said to have failed, when it is asked for.
    waiting = setTimeout(() => void prepare().catch(() => undefined), IDLE_MS);
  };
}
