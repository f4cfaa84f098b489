import { lotsOf } from '@/core/purchase/lots';
import { learnedRates } from '@/core/rates/learn-rates';
import { personProducts } from '@/core/store/daily/use-queries';
import { loadSubscriptions } from '@/core/store/imports/save-subscriptions';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';
import { addDays } from '@/core/units/day';
import type { Asked } from './asked';
import { knownFacts } from './known';
import { seatsNow } from './seats-now';

const YEAR = 365;

/** What takes long to find. */
export const NOT_FOUND = {
  missing: null,
  stale: true,
  seats: null,
  answer: null,
  aside: [],
  ids: [],
  knowsSeats: true,
  hasListPrices: false,
  least: 0,
} as const;

/** What a team's seats are, before anything is worked out. @throws StoreError */
export async function seatsAsTheyAre(store: Store, { team, settings }: Asked, today: Day) {
  const [facts, subscriptions, lastYear] = await Promise.all([
    knownFacts(store, team),
    loadSubscriptions(store, team),
    personProducts(store, team, { from: addDays(today, -YEAR), to: addDays(today, -1) }),
  ]);
  const learned = learnedRates([facts]);
  return {
    team,
    currency: settings.currency,
    today,
    subscriptions,
    lots: lotsOf(facts, today).lots,
    now: seatsNow({ facts, subscriptions, settings, learned, lastYear, today }),
  };
}
