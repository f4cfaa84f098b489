import * as z from 'zod/mini';
import { Centitokens, Count, Day, Epoch, Money, Text } from './scalars';

/** Whose use has a soft budget. Which person is told by the record, so that they can be forgotten. */
export const BudgetScope = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('team') }),
  z.object({
    kind: z.literal('group'),
    by: z.enum(['group', 'department', 'cost-centre', 'project']),
    name: Text,
  }),
  z.object({ kind: z.literal('person') }),
]);
export type BudgetScope = z.infer<typeof BudgetScope>;

/** How long a soft budget is for: it begins anew with each month, fiscal quarter or fiscal year. */
export const BudgetSpan = z.enum(['month', 'quarter', 'year']);
export type BudgetSpan = z.infer<typeof BudgetSpan>;

/** How much may be used: tokens, or what they are worth. */
export const BudgetAmount = z.union([
  z.object({ tokens: Centitokens.check(z.positive()) }),
  z.object({ money: Money.check(z.refine(({ minor }) => minor > 0)) }),
]);
export type BudgetAmount = z.infer<typeof BudgetAmount>;

/** What the admin wants to be told of when it is likely to be exceeded. Nothing stops at it: Flex has no caps. */
export const SoftBudget = z.object({ scope: BudgetScope, span: BudgetSpan, amount: BudgetAmount });
export type SoftBudget = z.infer<typeof SoftBudget>;

/** A soft budget as the admin entered it: its id, and whose it is when it is a person's. */
export interface EnteredBudget extends SoftBudget {
  readonly id: string;
  readonly person: number | null;
}

/** What the last forecast said of a soft budget, kept for the alarm, which doesn't forecast groups and persons. */
export const SoftBudgetSeen = z.object({
  of: Epoch, // when the budget it was computed of was last changed
  on: Day,
  from: Day, // first day of the span it is about
  probability: z.nullable(z.number().check(z.gte(0), z.lte(1))), // null: no forecast
  /** Whether the unit's past could be forecast, as long as its history has this digest. */
  card: z.object({ digest: Text, noSkill: z.boolean(), daysNeeded: Count }),
});
export type SoftBudgetSeen = z.infer<typeof SoftBudgetSeen>;
