import * as z from 'zod/mini';
import { PersonRef } from './capture';
import { Count, Day, Text } from './scalars';

/** One row of a Subscriptions export: so many seats of an offering, for a term. Absent = the file didn't say. */
export const Subscription = z.object({
  team: z.optional(Text),
  product: Text,
  contract: z.optional(Text),
  subscriptionId: z.optional(Text),
  term: z.optional(Text), // as written: "3 years", "Annual"
  start: z.optional(Day),
  end: z.optional(Day),
  autorenew: z.optional(Day),
  status: z.optional(Text), // as written
  seats: z.optional(Count),
  reseller: z.optional(Text), // its name, else its e-mail
});
export type Subscription = z.infer<typeof Subscription>;

/** One row of a Groups export: who belongs to which group. */
export const GroupMember = z.object({
  group: Text,
  groupType: z.optional(Text),
  person: z.optional(PersonRef), // absent: hidden, or a group without members
  role: z.optional(Text),
});
export type GroupMember = z.infer<typeof GroupMember>;

/** One row of a Users export. */
export const PortalUser = z.object({
  person: PersonRef,
  team: z.optional(Text),
  role: z.optional(Text),
  status: z.optional(Text), // as written
});
export type PortalUser = z.infer<typeof PortalUser>;
