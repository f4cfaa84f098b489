import * as z from 'zod/mini';
import { Centitokens, Day, Text } from './scalars';

/** A bound that keeps a slip of the keyboard from filling the memory. */
const MOST_PEOPLE = 10_000;
const Share = z.number().check(z.gte(0), z.lte(1));

/**
 * One thing that a scenario changes while it lasts.
 * `people`: so many more users of a product (fewer: negative); `factor`: use of the team or one product times this;
 * `mix`: a share of one product's days becomes days of another; `growth`: the team's use grows by so much a year;
 * `rate`: a product costs so much a day; `token-price`: a token costs so much; `closure`: what is left of an ordinary day.
 */
export const Effect = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('people'),
    people: z.int().check(z.gte(-MOST_PEOPLE), z.lte(MOST_PEOPLE)),
    product: Text,
    daysPerMonth: z.nullable(z.number().check(z.gte(0), z.lte(31))), // null: as the team's users of the product
  }),
  z.object({
    kind: z.literal('factor'),
    product: z.nullable(Text), // null: everything
    factor: z.number().check(z.gte(0), z.lte(1000)),
  }),
  z.object({ kind: z.literal('mix'), product: Text, into: Text, share: Share }),
  z.object({ kind: z.literal('growth'), perYear: z.number().check(z.gte(-1), z.lte(100)) }),
  z.object({ kind: z.literal('rate'), product: Text, perDay: Centitokens.check(z.gte(0)) }),
  z.object({ kind: z.literal('token-price'), perToken: z.number().check(z.positive()) }), // minor units
  z.object({ kind: z.literal('closure'), left: Share }),
]);
export type Effect = z.infer<typeof Effect>;

/** What the admin expects beside what the past lets expect: "Project X: +6 Revit people, March to June". */
export const Scenario = z
  .object({
    id: Text,
    name: Text,
    on: z.boolean(),
    from: Day,
    to: z.nullable(Day), // last day; null: from then on
    effects: z.array(Effect).check(z.minLength(1), z.maxLength(50)),
  })
  .check(z.refine(({ from, to }) => to === null || from <= to));
export type Scenario = z.infer<typeof Scenario>;
