import type { SeatsState, SeatsView } from '@/components/dashboard/seats/seats-view';
import { CHEAPEST } from '@/core/advice/seats/types';
import type { Filter } from '@/core/model/filter';
import type { Day } from '@/core/units/brands';
import type { Plans } from './open-plans';

/** Before anything is there. */
export const NOTHING: SeatsState = {
  view: undefined,
  people: null,
  question: CHEAPEST,
  answered: null,
  failed: false,
};

type Part = Partial<SeatsState>;

/** A team's seats as they come: what is kept or known, who they are about, and if that is old, the same of today. @throws StoreError */
export async function* arrivingSeats(plans: Plans, filter: Filter, today: Day): AsyncGenerator<Part, void> {
  async function* withPeople(view: SeatsView | null): AsyncGenerator<Part, void> {
    const answer = view?.answer;
    yield { view, people: null, answered: answer ? { question: CHEAPEST, answer } : null };
    if (view?.seats) yield { people: await plans.load('seatPeople', filter, today, view.ids) };
  }
  const known = await plans.load('seats', filter, today);
  yield* withPeople(known);
  if (known?.stale) yield* withPeople(await plans.load('solved', filter, today));
}
