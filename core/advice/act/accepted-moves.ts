import type { PersonRef } from '@/core/model/capture';
import { productKey } from '@/core/rates/product-key';
import type { Day, Minor } from '@/core/units/brands';
import type { Decision } from '../decisions/types';
import type { OwnedSeat, PersonPlan, PlanStep } from '../plan-person/types';
import type { Move } from './assignment-files';

/** A decision to change somebody's plan, and what is known of the person today. */
export interface Accepted {
  readonly personId: number;
  readonly person: PersonRef;
  readonly decision: Decision;
  readonly owned: readonly OwnedSeat[];
  /** Today's advice; null: none any more. */
  readonly plan: PersonPlan | null;
}

/** An accepted change that isn't done yet. */
export interface AcceptedMove {
  readonly personId: number;
  readonly person: PersonRef;
  /** Names of the seats before and after; none: Flex. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** Expected a year when it was decided. */
  readonly saving: Minor;
  readonly decidedOn: Day;
  /** When it is to be done; null: as soon as the steps allow. */
  readonly plannedFor: Day | null;
  readonly steps: readonly PlanStep[];
}

/** The accepted changes whose seats aren't held yet as they were accepted, in the order they were decided. */
export function acceptedMoves(all: readonly Accepted[]): AcceptedMove[] {
  return all
    .filter(({ decision, owned }) => {
      const open = decision.choice === 'accepted' || decision.choice === 'planned';
      return open && !sameNames(namesOf(owned), namesOf(decision.advised));
    })
    .map(({ personId, person, decision, owned, plan }) => ({
      personId,
      person,
      from: namesOf(owned),
      to: namesOf(decision.advised),
      saving: decision.saving,
      decidedOn: decision.decidedOn,
      plannedFor: decision.choice === 'planned' ? decision.until : null,
      steps:
        plan && sameNames(namesOf(plan.plan.seats), namesOf(decision.advised))
          ? plan.steps
          : stepsBetween(owned, decision.advised),
    }))
    .sort((a, b) => a.decidedOn - b.decidedOn || a.personId - b.personId);
}

/** What the portal's files have to say: who gets which seat, and who needs Flex because a seat goes. */
export const movesOf = (accepted: readonly AcceptedMove[]): Move[] =>
  accepted.flatMap(({ person, from, to }): Move[] => {
    const gained = without(to, from).map((name) => ({ person, to: name }));
    return without(from, to).length > 0 && to.length === 0 ? [...gained, { person, to: null }] : gained;
  });

/** Steps when today's advice is another one: their days aren't known but for renewals. */
function stepsBetween(
  owned: readonly OwnedSeat[],
  advised: readonly { readonly name: string }[],
): PlanStep[] {
  const drop = owned.flatMap(({ name, renewsOn }): PlanStep[] =>
    without([name], namesOf(advised)).length > 0 ? [{ do: 'drop', name, on: renewsOn }] : [],
  );
  const buy = without(namesOf(advised), namesOf(owned)).map(
    (name): PlanStep => ({ do: 'buy', name, on: null }),
  );
  return [...buy, ...drop];
}

const namesOf = (seats: readonly { readonly name: string }[]): string[] => seats.map(({ name }) => name);

/** Those of the names that aren't among the others, however they are spelt. */
function without(names: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others.map(productKey));
  return [...new Map(names.map((name) => [productKey(name), name])).entries()].flatMap(([key, name]) =>
    known.has(key) ? [] : [name],
  );
}

const sameNames = (a: readonly string[], b: readonly string[]): boolean =>
  without(a, b).length === 0 && without(b, a).length === 0;
