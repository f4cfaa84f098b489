import type { NamedSeats } from '@/components/dashboard/seats/seats-view';
import type { SeatsAnswer } from '@/core/advice/seats/types';
import type { Filter } from '@/core/model/filter';
import type { Day } from '@/core/units/brands';
import type { Plans } from './open-plans';

/** A team's cheapest seats, of today, with who gets them. */
export interface SolvedSeats {
  readonly view: NamedSeats;
  readonly answer: SeatsAnswer;
}

/** The cheapest seats as they are kept, else worked out now; null: nothing is known of seats. @throws StoreError */
export async function solvedSeats(plans: Plans, filter: Filter, today: Day): Promise<SolvedSeats | null> {
  const kept = await plans.load('seats', filter, today);
  const view = kept?.stale ? await plans.load('solved', filter, today) : kept;
  if (!view?.seats || !view.answer) return null;
  const { seats, answer } = view;
  return {
    view: { ...view, seats, people: await plans.load('seatPeople', filter, today, view.ids) },
    answer,
  };
}
