import { productKey } from '@/core/rates/product-key';
import type { Day } from '@/core/units/brands';
import type { PlanStep } from '../plan-person/types';
import type { AcceptedMove } from './accepted-moves';
import { movesOf } from './accepted-moves';

/** One thing to do in the portal, for everybody it concerns. */
export interface ChecklistStep {
  /** `take`: unassign a seat; `fewer`: renew with so many seats less; `assign`: by file; `renew`: on another term. */
  readonly do: 'take' | 'buy' | 'assign' | 'fewer' | 'renew';
  /** Product or collection; null: Flex. */
  readonly name: string | null;
  readonly people: number;
  /** Of `buy`: seats the team has that nobody holds, which come first; otherwise 0. */
  readonly free: number;
  /** null: now, or whenever it suits. */
  readonly on: Day | null;
}

const ORDER: readonly ChecklistStep['do'][] = ['take', 'buy', 'assign', 'renew', 'fewer'];

/**
 * What to do for the accepted moves, in an order that locks nobody out: seats that are free are taken back, what is
 * missing is bought, then people are assigned; renewals come on their days.
 * @param freeSeats of a product: seats of the team that nobody holds
 */
export function checklist(
  moves: readonly AcceptedMove[],
  today: Day,
  freeSeats: (product: string) => number,
): ChecklistStep[] {
  const found = new Map<string, { step: ChecklistStep; people: number }>();
  const add = (step: Omit<ChecklistStep, 'people' | 'free'>) => {
    const key = JSON.stringify([step.do, step.name && productKey(step.name), step.on]);
    const known = found.get(key);
    if (known) known.people++;
    else {
      const free = step.do === 'buy' && step.name !== null ? freeSeats(step.name) : 0;
      found.set(key, { step: { ...step, people: 1, free }, people: 1 });
    }
  };
  const DO = { reassign: 'take', buy: 'buy', drop: 'fewer', renew: 'renew' } as const satisfies Record<
    PlanStep['do'],
    ChecklistStep['do']
  >;
  for (const { steps, plannedFor } of moves)
    for (const step of steps) {
      const on = step.on === null ? plannedFor : step.on <= today ? plannedFor : step.on;
      add({ do: DO[step.do], name: step.name, on });
    }
  for (const { to } of movesOf(moves)) add({ do: 'assign', name: to, on: null });
  return [...found.values()]
    .map(({ step, people }) => ({ ...step, people }))
    .sort(
      (a, b) =>
        (a.on ?? 0) - (b.on ?? 0) ||
        ORDER.indexOf(a.do) - ORDER.indexOf(b.do) ||
        (a.name ?? '').localeCompare(b.name ?? ''),
    );
}
