import type { SeatsView } from '@/components/dashboard/seats/seats-view';
import type { Filter } from '@/core/model/filter';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';
import { askOneTeam } from './asked';
import { stampOf } from './asked-team';
import { keptSeats } from './kept-seats';
import { NOT_FOUND, seatsAsTheyAre } from './seats-as-they-are';
import { seatsShown } from './seats-shown';

/**
 * A team's seats with what is cheapest, as it was worked out last (`stale`: not from what is known today); before that,
 * the seats as they are. null: nothing was read yet.
 * @throws StoreError
 */
export async function loadSeatsView(store: Store, filter: Filter, today: Day): Promise<SeatsView | null> {
  const asked = await askOneTeam(store, filter);
  if (!asked) return null;
  const [stamp, kept] = await Promise.all([stampOf(store, asked, today), keptSeats(store, asked.team)]);
  if (kept) return seatsShown(store, { ...kept, stale: kept.stamp !== stamp });
  return seatsShown(store, { ...(await seatsAsTheyAre(store, asked, today)), ...NOT_FOUND, stamp });
}
