import * as z from 'zod/mini';
import { Reason } from './reason';
import { Money, Text } from './scalars';

export { Reason };

/** What is known of one row of the portal: its figures, its verdict, what is missing for one. */
export const RowVerdict = z.object({
  row: z.int(),
  cost: z.nullable(Money), // of the row's tokens, in the period
  costPerYear: z.nullable(Money),
  /** A plan to compare with: its yearly price, and what it replaces. */
  seat: z.nullable(
    z.object({
      name: Text,
      kind: z.enum(['product', 'collection']),
      perYear: Money,
      origin: z.enum(['admin', 'list']),
    }),
  ),
  rate: z.nullable(z.object({ perDay: z.int(), origin: z.enum(['learned', 'admin', 'list']) })), // centitokens
  breakEvenDaysPerYear: z.nullable(z.number()),
  daysPerYear: z.nullable(z.number()),
  verdict: z.nullable(
    z.object({
      kind: z.enum(['keep', 'move', 'unsure']),
      target: z.enum(['flex', 'seat', 'collection']),
      targetName: z.optional(Text),
      saving: z.nullable(Money), // a year
      probability: z.nullable(z.number()),
      reasons: z.array(Reason),
    }),
  ),
  /** What is missing for a verdict, as a code for a sentence with the next step. */
  missing: z.array(Reason),
});
export type RowVerdict = z.infer<typeof RowVerdict>;
