import type { ListOrder } from '@/components/dashboard/people/people-view';
import type { Filter } from '@/core/model/filter';
import { StoreError, type StoreFailure } from '@/core/store/errors';
import type { Day } from '@/core/units/brands';
import { openWorkers } from './ask-workers';
import { unpack } from './packs';
import type { PlanName, PlanViews } from './plan-views';

/** Works out a view in a worker, so that the page stays free. */
export interface Plans {
  readonly load: <N extends PlanName>(
    name: N,
    filter: Filter,
    today: Day,
    people?: readonly number[],
    order?: ListOrder | null,
  ) => Promise<PlanViews[N]>;
  /** Whether something that was loaded is as it was shown last, and is being worked out anew. */
  readonly isOld: () => boolean;
  /** Works out what is kept and isn't of today, beside whatever is asked for. */
  readonly prepare: (filter: Filter, today: Day) => Promise<void>;
  readonly close: () => void;
}

const FAILURES: readonly StoreFailure[] = ['newer-database', 'quota', 'unavailable', 'damaged', 'cancelled'];

/**
 * @param fresh is called when what was loaded before has been worked out anew: loading it again gives that
 * @param used is called whenever something is asked for or answered
 */
export function openPlans(fresh = () => {}, used = () => {}): Plans {
  const { ask, isOld, close } = openWorkers(fresh);
  return {
    load: async (name, filter, today, people = [], order = null) => {
      const start = performance.now();
      used();
      const reply = await ask({ name, filter, today, people, order });
      used();
      performance.measure(name, { start }); // told by the diagnostics
      if (reply.ok) return (await unpack(name, reply.view)) as PlanViews[typeof name]; // the worker answers what it was asked
      const code = FAILURES.find((one) => one === reply.failed);
      throw code ? new StoreError(code) : new Error('the worker failed');
    },
    isOld,
    prepare: async (filter, today) => {
      await ask({ name: 'choices', filter, today, people: [], order: null, prepare: true });
    },
    close,
  };
}
