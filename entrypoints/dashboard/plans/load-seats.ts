import type { SeatsView } from '@/components/dashboard/seats/seats-view';
import { seatsOf } from '@/core/advice/seats';
import type { Filter } from '@/core/model/filter';
import { lotsOf } from '@/core/purchase/lots';
import { learnedRates } from '@/core/rates/learn-rates';
import { tokenPriceOrigin } from '@/core/rates/price-of-tokens';
import { seatPerYear } from '@/core/rates/seat-price';
import { personProducts } from '@/core/store/daily/use-queries';
import { loadSubscriptions } from '@/core/store/imports/save-subscriptions';
import { keepView, loadView } from '@/core/store/kept-views';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';
import { addDays } from '@/core/units/day';
import { type Asked, askOneTeam } from './asked';
import { findSeats, seatsStamp } from './find-seats';
import { knownFacts } from './known';
import { seatsNow } from './seats-now';

const YEAR = 365;
/** What another program kept may look different. */
const CODE = import.meta.url;

const idOf = (team: string): string => JSON.stringify(['seats', team]);

/**
 * A team's seats with what is cheapest, as it was worked out last (`stale`: not from what is known today); before that,
 * the seats as they are. null: nothing was read yet.
 * @throws StoreError
 */
export async function loadSeatsView(store: Store, filter: Filter, today: Day): Promise<SeatsView | null> {
  const asked = await askOneTeam(store, filter);
  if (!asked) return null;
  const [stamp, kept] = await Promise.all([
    seatsStamp(store, asked, today),
    loadView(store, idOf(asked.team)),
  ]);
  if (kept?.code === CODE) return { ...(kept.view as SeatsView), stale: kept.revision !== stamp }; // kept as it was made
  const view = await seatsAsTheyAre(store, asked, today);
  return { ...view, ...NOT_FOUND, stamp };
}

/** The same, worked out now and kept. @throws StoreError */
export async function loadSolvedSeats(store: Store, filter: Filter, today: Day): Promise<SeatsView | null> {
  const asked = await askOneTeam(store, filter);
  if (!asked) return null;
  const stamp = await seatsStamp(store, asked, today);
  const found = await findSeats(store, asked.team, today);
  if (!found) return null;
  const view = await seatsAsTheyAre(store, asked, today);
  if (typeof found === 'string') return { ...view, ...NOT_FOUND, missing: found, stamp, stale: false };
  const { sampled: _, samples: __, ...need } = found.team;
  const { settings } = asked;
  const isList = ({ name }: { readonly name: string }) => seatPerYear(name, settings)?.origin === 'list';
  const solved: SeatsView = {
    ...view,
    ...NOT_FOUND,
    stamp,
    stale: false,
    seats: need,
    ids: found.ids,
    aside: found.aside,
    answer: seatsOf(found.team, { ask: 'cheapest' }, () => null),
    knowsSeats: found.knowsSeats,
    hasListPrices: tokenPriceOrigin(settings) === 'list' || need.pools.some(isList),
  };
  await keepView(store, {
    id: idOf(asked.team),
    revision: stamp,
    code: CODE,
    today,
    at: Date.now(),
    view: solved,
  });
  return solved;
}

/** What takes long to find. */
const NOT_FOUND = {
  ...{ missing: null, stale: true, seats: null, answer: null },
  ...{ aside: [], ids: [], knowsSeats: true, hasListPrices: false },
} as const;

async function seatsAsTheyAre(store: Store, { team, settings }: Asked, today: Day) {
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
