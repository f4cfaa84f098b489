import type { UseOutlook } from '@/core/advice/person-demand/outlook';
import { planPerson } from '@/core/advice/plan-person';
import type { OwnedSeat, PersonPlan } from '@/core/advice/plan-person/types';
import { type TeamAdviceRequest, type TeamPeople, teamPeople } from '@/core/advice/team/team-people';
import type { PersonPast } from '@/core/advice/types';

export interface AdvisedPerson {
  readonly personId: number;
  readonly past: PersonPast;
  readonly outlook: UseOutlook;
  readonly owned: readonly OwnedSeat[];
  readonly plan: PersonPlan;
}

export interface TeamAdvice extends Pick<TeamPeople, 'missing'> {
  /** By saving, the largest first. Empty when nothing is known, or no token price is. */
  readonly people: readonly AdvisedPerson[];
}

/** The plan of everybody who used something or holds a seat. The same request gives the same advice. */
export function adviseTeam(request: TeamAdviceRequest): TeamAdvice {
  const { ids, requestOf, missing } = teamPeople(request);
  const people = ids.flatMap((id): AdvisedPerson[] => {
    const person = requestOf(id);
    if (!person) return [];
    const { personId, past, outlook, request: asked } = person;
    return [{ personId, past, outlook, owned: asked.owned, plan: planPerson(asked) }];
  });
  people.sort((a, b) => b.plan.saving - a.plan.saving || a.personId - b.personId);
  return { people, missing };
}
