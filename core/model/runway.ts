import * as z from 'zod/mini';

/** Balance at a glance: for the summary's chips and their card. */
export const Runway = z.object({
  available: z.nullable(z.int()), // centitokens
  runOut: z.nullable(
    z.object({ early: z.nullable(z.int()), likely: z.nullable(z.int()), late: z.nullable(z.int()) }),
  ), // days (P10/P50/P90); null inside: not within the horizon
  withheld: z.nullable(z.object({ code: z.string(), daysKnown: z.int(), daysNeeded: z.int() })),
  orderBy: z.nullable(z.int()), // day
  nextExpiry: z.nullable(
    z.object({
      day: z.int(),
      tokens: z.int(),
      strandedLikely: z.nullable(z.int()), // null: no forecast yet
      strandedHigh: z.nullable(z.int()),
    }),
  ),
  today: z.int(),
});
export type Runway = z.infer<typeof Runway>;
