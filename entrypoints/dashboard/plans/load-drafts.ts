import type { DecisionDraft } from '@/components/dashboard/people/person-view';
import type { DecidedSeats } from '@/core/advice/decisions/types';
import type { PersonPlan, PlannedSeat } from '@/core/advice/plan-person/types';
import { advisePerson } from '@/core/advice/team/advise-person';
import type { Filter } from '@/core/model/filter';
import type { Store } from '@/core/store/store';
import { type Day, minor } from '@/core/units/brands';
import { askedTeam } from './asked-team';
import { knownVerdicts } from './known';
import { knownTeam } from './team-advice';

/** What is advised to people right now, ready to be decided. @throws StoreError */
export async function loadDrafts(
  store: Store,
  filter: Filter,
  today: Day,
  people: readonly number[],
): Promise<ReadonlyMap<number, DecisionDraft>> {
  const asked = await askedTeam(store, filter, today);
  const known = asked && (await knownTeam(store, asked, today));
  if (!asked || !known) return new Map();
  const before = await knownVerdicts(store, asked.team);
  return new Map(
    people.flatMap((id) => {
      const person = known.people.requestOf(id);
      return person ? [[id, draftOf(advisePerson(person, before.get(id) ?? null, asked.stamp).plan)]] : [];
    }),
  );
}

/** The part of a decision that is the advice. */
export const draftOf = ({ plan, present, saving, waitFor }: PersonPlan): DecisionDraft => ({
  startsOn: waitFor,
  advised: decided(plan.seats),
  present: decided(present.seats),
  saving: minor(saving),
});

const decided = (seats: readonly PlannedSeat[]): DecidedSeats =>
  seats.map((seat) => ({ name: seat.name, perYear: minor(yearly(seat)), products: [...seat.products] }));

/** Minor units a year; of seats by the month: as many as are planned. */
const yearly = ({ term, price, counted }: PlannedSeat): number =>
  term === 'annual' ? price : term === '3-year' ? Math.round(price / 3) : counted;
