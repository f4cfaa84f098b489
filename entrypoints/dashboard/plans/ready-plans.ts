import type { Filter } from '@/core/model/filter';
import type { Store } from '@/core/store/store';
import { openPlans, type Plans } from './open-plans';
import { prepareWhenIdle } from './when-idle';

/** Plans that are worked out ahead when nobody has asked for anything for a while. @param asked `fresh`: see `openPlans` */
export function openReadyPlans(
  store: Store,
  asked: { readonly filter: () => Filter; readonly fresh: () => void },
): Plans {
  let used = () => {};
  const plans = openPlans(asked.fresh, () => used());
  used = prepareWhenIdle(store, plans, asked.filter);
  return plans;
}
