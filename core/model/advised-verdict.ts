import * as z from 'zod/mini';
import { Reason } from './reason';
import { Count, Currency, Day, Minor, Text } from './scalars';

const Names = z.array(Text).check(z.maxLength(500));
/** The same, not to be changed. */
const Fixed: z.ZodMiniType<readonly string[]> = Names;
const Share = z.number().check(z.gte(0), z.lte(1));

/** What would make another verdict of one: that it stays cheaper until a day, or that use comes to so many days. */
const Flip = z.discriminatedUnion('by', [
  z.object({ by: z.literal('time'), on: Day, to: Fixed }),
  z.object({
    by: z.literal('days'),
    products: Fixed,
    daysPerMonth: z.number(),
    flipsAtDaysPerMonth: z.number(),
    to: Fixed,
  }),
]);

/**
 * The verdict that stands for one person, with all that is needed to show it without working it out again. Seats are
 * named as offers are; what no seat covers is on Flex. Money is a year's, of `currency`.
 */
export const AdvisedVerdict = z.object({
  /** The seats advised, ascending; none: all on Flex. */
  seats: Names,
  since: Day,
  /** Day since which another plan is enough cheaper at every look; null: none is. */
  contestedSince: z.nullable(Day),
  /** The seats held and renewed as they are, ascending. */
  present: Names,
  /** Seats held without a known price: nothing is advised about them, and they come on top of both plans. */
  unpriced: Names,
  /** Seats held of which nothing tells what their use is worth: the same holds for them. */
  unknownUse: z._default(Names, []),
  /** Products that were used. */
  products: Names,
  currency: Currency,
  /** Of the plan advised over the present one; 0: there is nothing to change. */
  saving: Minor,
  /** That the plan advised is no dearer than the present one, or than the next-best when nothing changes. */
  probability: Share,
  /** 0: safe to act on, to 4: look again before acting. */
  risk: z.int().check(z.gte(0), z.lte(4)),
  effort: z.enum(['none', 'reassign-now', 'wait-for-renewal', 'buy']),
  waitFor: z.nullable(Day),
  flip: z.nullable(Flip),
  /** The most telling ones. */
  reasons: z.array(Reason).check(z.maxLength(5)),
  /** Expected cost of the plan advised, of the present one, of all use on Flex, and of the cheapest with a seat. */
  costs: z.object({
    advised: Minor,
    present: Minor,
    flex: Minor,
    seats: z.nullable(Minor), // no seat can be had for what is used
  }),
  /** Expected days a year of use, and at which both plans cost the same; null: no number of days decides. */
  days: z.nullable(z.object({ expected: z.number(), breakEven: z.number() })),
  /** How many look-backs (30, 90, 180, 365 days) say the same, of those that can say something. */
  windows: z.object({ agree: Count, of: Count }),
  /** Days of use in each of the last twelve months, the oldest first; a month is a twelfth of a year. */
  trend: z.array(Count).check(z.maxLength(12)),
  computedOn: Day,
  /** Of all it was worked out from: with the same stamp it needn't be worked out again. */
  stamp: Text,
});
export type AdvisedVerdict = z.infer<typeof AdvisedVerdict>;
