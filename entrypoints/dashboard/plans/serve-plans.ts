import type { Filter } from '@/core/model/filter';
import { StoreError } from '@/core/store/errors';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';
import type { PlanName, PlanReply, PlanRequest, PlanViews } from './protocol';
import { remember } from './remember';
import { withoutPeople } from './without-people';

export type PlanLoaders = {
  readonly [N in PlanName]: (
    store: Store,
    filter: Filter,
    today: Day,
    people: readonly number[],
  ) => Promise<PlanViews[N]>;
};

/** Finished views that are kept, so that a step back, or to a view and back, shows at once what still holds. */
const VIEWS = 16;

/** Answers one request; what went wrong is an answer too. */
export function servePlans(store: Store, load: PlanLoaders): (request: PlanRequest) => Promise<PlanReply> {
  const work = async (
    _: Store,
    { name, filter, today, people }: Omit<PlanRequest, 'id'>,
  ): Promise<PlanViews[PlanName]> => {
    const hidden = await withoutPeople(store, name);
    return hidden === undefined ? load[name](store, filter, today, people) : hidden;
  };
  const known = remember(undefined, VIEWS, work);
  return async ({ id, ...asked }) => {
    try {
      // Advice is kept when it is worked out: it must be, whenever it is asked for.
      const view = asked.name === 'advice' ? await work(store, asked) : await known(store, asked);
      return { id, ok: true, view };
    } catch (cause) {
      console.error(
        'Flexmeter could not work out',
        asked.name,
        cause instanceof Error ? cause.name : 'error',
      );
      return { id, ok: false, failed: cause instanceof StoreError ? cause.code : '' };
    }
  };
}
