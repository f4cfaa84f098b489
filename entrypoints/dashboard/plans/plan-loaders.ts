import type { ListOrder } from '@/components/dashboard/people/people-view';
import type { Filter } from '@/core/model/filter';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';
import type { PlanName, PlanViews } from './plan-views';

/** How each is worked out. */
export type PlanLoaders = {
  readonly [N in PlanName]: (
    store: Store,
    filter: Filter,
    today: Day,
    people: readonly number[],
    order: ListOrder | null,
  ) => Promise<PlanViews[N]>;
};
