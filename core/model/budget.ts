import * as z from 'zod/mini';
import { Centitokens, Day, Minor } from './scalars';

/** When a purchase counts as cost: on the day it is bought, or as its tokens are used or expire. */
export const CostsWhen = z.enum(['bought', 'used']);
export type CostsWhen = z.infer<typeof CostsWhen>;

/** What the admin entered for a team's budget. Amounts in the settings' currency. */
export const BudgetEntries = z.object({
  /** What may be spent in the fiscal year that begins on a day. */
  years: z.array(z.object({ from: Day, amount: Minor })).check(z.maxLength(50)),
  /** What a purchase really cost. */
  prices: z.array(z.object({ boughtOn: Day, tokens: Centitokens, price: Minor })).check(z.maxLength(500)),
});
export type BudgetEntries = z.infer<typeof BudgetEntries>;
