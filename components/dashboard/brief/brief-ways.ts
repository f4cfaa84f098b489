import { allSeats } from '@/core/advice/seats/all-seats';
import type { SeatsAnswer, TeamNeed } from '@/core/advice/seats/types';
import type { Outcome } from '@/core/purchase/plan/renewal-types';
import type { PlannedRenewal, Way, WayKind } from './brief-view';

/** A way with other seats: their price, and its use of tokens as a part of today's. */
export interface OtherWay {
  readonly kind: WayKind;
  readonly seats: number;
  readonly demand: number;
}

/** Ways that change seats; none where nobody uses tokens today, as nothing can be put in proportion to it. */
export function otherWays(team: TeamNeed, { cost, present, allFlex }: SeatsAnswer): OtherWay[] {
  if (present.flex <= 0) return [];
  const every = allSeats(team);
  return [
    { kind: 'cheapest', seats: cost.seats, demand: cost.flex / present.flex },
    { kind: 'all-flex', seats: 0, demand: allFlex.flex / present.flex },
    { kind: 'all-seats', seats: every.seats, demand: every.flex / present.flex },
  ];
}

/** The plan, doing nothing, and the others with what is best to order for them. @param outcomes of `others`, in order */
export function waysOf(
  { answer: { renewal, policies } }: PlannedRenewal,
  seats: number | null,
  others: readonly OtherWay[],
  outcomes: readonly Outcome[],
): Way[] {
  const nothing = policies.find(({ kind }) => kind === 'nothing');
  return [
    { kind: 'as-now', seats, outcome: renewal.best },
    ...(nothing ? [{ kind: 'nothing' as const, seats, outcome: nothing.outcome }] : []),
    ...others.flatMap(({ kind, seats: price }, i) => {
      const outcome = outcomes[i];
      return outcome ? [{ kind, seats: price, outcome }] : [];
    }),
  ];
}
