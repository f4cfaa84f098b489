import type { SeatsView } from '@/components/dashboard/seats/seats-view';
import type { TeamSeats } from '@/core/advice/seats/types';
import { type SeatsCase, seatsCase } from '@/core/advice/team/seats-case';
import { wholeTeam } from '@/core/model/filter';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';
import { askOneTeam } from './asked';
import { stampOf } from './asked-team';
import { loadUses } from './load-uses';

/** Futures looked at per person. */
const SAMPLES = 200;

/** A team's need of seats, from what everybody will probably use; null: nothing was read yet. Takes seconds. @throws StoreError */
export async function findSeats(
  store: Store,
  team: string,
  today: Day,
): Promise<SeatsCase | 'no-use' | 'no-token-price' | null> {
  const uses = await loadUses(store, wholeTeam(team), today);
  return uses && seatsCase({ ...uses, today, samples: SAMPLES, seed: today });
}

let last: { readonly stamp: string; readonly team: Promise<TeamSeats> } | null = null;

/** The team a page asks more about, with its futures. @throws StoreError, Error when something was written since */
export async function teamOfSeats(
  store: Store,
  { team: key, today, stamp }: Pick<SeatsView, 'team' | 'today' | 'stamp'>,
): Promise<TeamSeats> {
  const asked = await askOneTeam(store, { team: key });
  if (!asked || (await stampOf(store, asked, today)) !== stamp) throw new Error('these seats have changed');
  if (last?.stamp === stamp) return last.team;
  const found = findSeats(store, key, today).then((one) => {
    if (!one || typeof one === 'string') throw new Error('these seats have changed');
    return one.team;
  });
  last = { stamp, team: found };
  found.catch(() => {
    last = null;
  });
  return found;
}
