import type { SeatsView } from '@/components/dashboard/seats/seats-view';
import { seatsOf } from '@/core/advice/seats';
import { CHEAPEST } from '@/core/advice/seats/types';
import type { Filter } from '@/core/model/filter';
import { tokenPriceOrigin } from '@/core/rates/price-of-tokens';
import { seatPerYear } from '@/core/rates/seat-price';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';
import { askOneTeam } from './asked';
import { stampOf } from './asked-team';
import { findSeats } from './find-seats';
import { keepSeats, keptSeats } from './kept-seats';
import { NOT_FOUND, seatsAsTheyAre } from './seats-as-they-are';
import { seatsShown } from './seats-shown';

/** A team's seats with what is cheapest, worked out unless what is kept still holds, and kept. @throws StoreError */
export async function loadSolvedSeats(store: Store, filter: Filter, today: Day): Promise<SeatsView | null> {
  const solved = await solve(store, filter, today);
  return solved && seatsShown(store, solved);
}

async function solve(store: Store, filter: Filter, today: Day): Promise<SeatsView | null> {
  const asked = await askOneTeam(store, filter);
  if (!asked) return null;
  const stamp = await stampOf(store, asked, today);
  const kept = await keptSeats(store, asked.team);
  if (kept?.stamp === stamp) return kept; // another page was quicker
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
    answer: seatsOf(found.team, CHEAPEST, () => null),
    knowsSeats: found.knowsSeats,
    hasListPrices: tokenPriceOrigin(settings) === 'list' || need.pools.some(isList),
  };
  await keepSeats(store, solved);
  return solved;
}
