import { WHOLE_TEAM } from '@/core/ledger/unit';
import type { Filter } from '@/core/model/filter';
import type { Store } from '@/core/store/store';
import { openWorker } from '../forecast/open-worker';
import { openPlans, type Plans } from './open-plans';
import { type Prepare, prepareWhenIdle } from './when-idle';

/** The page's script has a digest of all that it works with in its address; `import.meta.url` is the page's own by now. */
const CODE = [...document.scripts].map(({ src }) => src).join(' ');

/** Plans that are worked out ahead when nobody has asked for anything for a while. @param asked `fresh`: see `openPlans` */
export function openReadyPlans(
  store: Store,
  asked: { readonly filter: () => Filter; readonly fresh: () => void },
): Plans {
  let used = () => {};
  const plans = openPlans(asked.fresh, () => used());
  const prepare: Prepare = async (filter, today) => {
    await forecastAhead(filter).catch(() => undefined); // said when it is asked for
    await plans.prepare(filter, today);
  };
  used = prepareWhenIdle(store, prepare, asked.filter, CODE);
  return plans;
}

/** First, as the outlook in other views respects how good forecasts were. */
async function forecastAhead({ team }: Filter): Promise<void> {
  const worker = openWorker();
  try {
    await worker.ask('ahead', { team, unit: WHOLE_TEAM });
  } finally {
    worker.close();
  }
}
