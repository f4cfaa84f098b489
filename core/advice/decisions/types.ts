import * as z from 'zod/mini';
import { Day, Minor, Text } from '@/core/model/scalars';

/** Seats of a plan by name; what isn't named is on Flex. */
const Seats = z.array(z.object({ name: Text, perYear: Minor, products: z.array(Text) }));

/** What the admin decided on an advice, kept under `decision`. */
export const Decision = z.object({
  choice: z.enum(['accepted', 'dismissed', 'snoozed', 'planned']),
  reason: z.string().check(z.maxLength(500)), // the admin's own words, may be empty
  decidedOn: Day,
  /** The first day the advised plan can hold from: what is paid already is paid till then; null: at once. */
  startsOn: z._default(z.nullable(Day), null),
  /** Until when a snoozed advice is quiet, or when a planned one is to be done. */
  until: z.nullable(Day),
  /** The plan advised, and the one it was to replace, as they were on that day. */
  advised: Seats,
  present: Seats,
  /** Expected saving a year when it was advised. */
  saving: Minor,
});
export type Decision = z.infer<typeof Decision>;
export type DecidedSeats = Decision['advised'];
