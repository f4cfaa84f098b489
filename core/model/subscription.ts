import * as z from 'zod/mini';
import { Count, Day, Text } from './scalars';

/** What a page or file says of one subscription beside team and product. Absent = it didn't say. */
export const SubscriptionTerms = z.object({
  contract: z.optional(Text),
  subscriptionId: z.optional(Text),
  term: z.optional(Text), // as written: "3 years", "Annual"
  start: z.optional(Day),
  end: z.optional(Day), // the last day
  autorenew: z.optional(Day),
  renews: z.optional(z.boolean()), // auto-renew is on
  status: z.optional(Text), // as written
  seats: z.optional(Count),
  reseller: z.optional(Text), // its name, else its e-mail
});
export type SubscriptionTerms = z.infer<typeof SubscriptionTerms>;

/** So many seats of an offering, for a term: one row of Subscriptions and contracts, or of a Subscriptions export. */
export const Subscription = z.extend(SubscriptionTerms, { team: z.optional(Text), product: Text });
export type Subscription = z.infer<typeof Subscription>;
