import type { SeatPerson, SeatsView } from '@/components/dashboard/seats/seats-view';
import { seatsCase } from '@/core/advice/team/seats-case';
import { type Filter, wholeTeam } from '@/core/model/filter';
import { shownName } from '@/core/privacy/disguise';
import { lotsOf } from '@/core/purchase/lots';
import { tokenPriceOrigin } from '@/core/rates/price-of-tokens';
import { seatPerYear } from '@/core/rates/seat-price';
import { type KnownPerson, peopleByIds } from '@/core/store/people-by-ids';
import { loadPrivacy } from '@/core/store/privacy';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';
import { askOneTeam } from './asked';
import { loadUses } from './load-uses';

/** Futures looked at per person. */
const SAMPLES = 200;

const NOTHING = { seats: null, aside: [], people: [], knowsSeats: false, hasListPrices: false };

/** A team's seats, ready to be asked about; null: nothing was read yet. @throws StoreError */
export async function loadSeatsView(store: Store, filter: Filter, today: Day): Promise<SeatsView | null> {
  const asked = await askOneTeam(store, filter);
  const loaded = asked && (await loadUses(store, wholeTeam(asked.team), today));
  if (!loaded) return null;
  const { team, settings, subscriptions, facts } = loaded;
  const found = seatsCase({ ...loaded, today, samples: SAMPLES, seed: today });
  const view = {
    team,
    currency: settings.currency,
    today,
    subscriptions,
    lots: lotsOf(facts, today).lots,
  };
  if (typeof found === 'string') return { ...view, ...NOTHING, missing: found };
  const [known, { mode }] = await Promise.all([peopleByIds(store, found.ids), loadPrivacy(store)]);
  const isList = ({ name }: { readonly name: string }) => seatPerYear(name, settings)?.origin === 'list';
  return {
    ...view,
    missing: null,
    seats: found.team,
    aside: found.aside,
    people: mode === 'groups' ? [] : found.ids.map((id) => personOf(known.get(id))),
    knowsSeats: found.knowsSeats,
    hasListPrices: tokenPriceOrigin(settings) === 'list' || found.team.pools.some(isList),
  };
}

function personOf(person: KnownPerson | undefined): SeatPerson {
  if (!person) return { shown: '–', ref: {} };
  const { email, hash, name } = person;
  const ref = { ...(email ? { email } : {}), ...(hash ? { hash } : {}), ...(name ? { name } : {}) };
  return { shown: shownName(person), ref };
}
