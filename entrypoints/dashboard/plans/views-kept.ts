import type { PlanName } from './plan-views';

/** Views of a team that are kept, and name nobody. */
export const KEPT_OF_TEAM: readonly PlanName[] = [
  'choices',
  'outlook',
  'overview',
  'curves',
  'shares',
  'budget',
  'products',
];
/** Views of a team's advice that are kept, people in them by number. */
export const KEPT_OF_PEOPLE: readonly PlanName[] = ['list', 'lists'];

const KEPT: ReadonlySet<PlanName> = new Set([...KEPT_OF_TEAM, ...KEPT_OF_PEOPLE]);

/** Whether a view of a whole team is kept from one opening of the dashboard to the next. */
export const isKept = (name: PlanName): boolean => KEPT.has(name);
