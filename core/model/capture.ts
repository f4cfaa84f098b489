import * as z from 'zod/mini';
import { Centitokens, Count, Day, Epoch, Period, Text } from './scalars';
import { SubscriptionTerms } from './subscription';

/** The kinds of page (and, later, file) a capture can come from. */
export const PageKind = z.enum([
  'summary', // Token Usage > Summary
  'by-product', // Token Usage > By product
  'by-user', // Token Usage > By user
  'person', // Token Usage > By user > one person
  'usage-report',
  'seat-usage',
  'balances',
  'subscriptions', // Billing > Subscriptions and contracts
]);
export type PageKind = z.infer<typeof PageKind>;

/** Whose usage: one team by the name the portal shows, or all teams together. */
export const TeamRef = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('one'), name: Text }),
  z.object({ kind: z.literal('all') }),
]);
export type TeamRef = z.infer<typeof TeamRef>;

/** A person as one row shows them. At least one field is there; a hidden name ("*****") is none. */
export const PersonRef = z
  .object({
    email: z.optional(Text), // as written
    autodeskId: z.optional(Text),
    hash: z.optional(z.string().check(z.regex(/^[0-9a-f]{40}$/))),
    name: z.optional(Text), // full name as written, first name first when the page splits it
  })
  .check(z.refine((p) => Object.values(p).some((value) => value !== undefined)));
export type PersonRef = z.infer<typeof PersonRef>;

/** One row of a capture: use of a person and/or product over a period of UTC days. Absent = the page didn't say (blank is not 0). */
export const Observation = z.object({
  person: z.optional(PersonRef),
  product: z.optional(Text),
  parent: z.optional(Text), // this row is a part of the group row of that product (empty: of its person) and never added to it
  isGroup: z.optional(z.boolean()), // this row is a group whose parts may follow
  feature: z.optional(Text),
  version: z.optional(Text),
  team: z.optional(Text), // the row's own team column
  group: z.optional(Text),
  period: Period,
  tokens: z.optional(Centitokens),
  daysUsed: z.optional(Count),
  uses: z.optional(Count),
  users: z.optional(Count),
  products: z.optional(Count),
  averagePerMonth: z.optional(z.number()),
  lastAccessed: z.optional(Day),
  access: z.optional(z.enum(['subscription', 'flex'])),
  seat: z.optional(z.enum(['assigned', 'unassigned'])),
  assignedOn: z.optional(Day),
  unassignedOn: z.optional(Day),
  active: z.optional(z.boolean()),
  daysInactive: z.optional(Count),
  subscription: z.optional(SubscriptionTerms), // the row is a subscription, not use
});
export type Observation = z.infer<typeof Observation>;

/** Figures outside tables: tiles and donuts. */
export const Figures = z.object({
  tokensAvailable: z.optional(Centitokens), // may be negative
  tokensUsed: z.optional(Centitokens), // of active lots only
  tokensTotal: z.optional(Centitokens),
  totalTokensUsed: z.optional(Centitokens), // in the period, expired lots included
  productsUsed: z.optional(Count),
  totalUsers: z.optional(Count),
});
export type Figures = z.infer<typeof Figures>;

/** Tokens added or removed, as the portal's "Token events" says. */
export const TokenEvent = z.object({
  day: Day,
  kind: z.enum(['purchase', 'expiration', 'move', 'merge', 'other']),
  tokens: Centitokens, // negative when removed
  label: Text,
  expiresOn: z.optional(Day),
});
export type TokenEvent = z.infer<typeof TokenEvent>;

/** A row of "Expiring tokens": so many tokens left that expire on that day (the last day they can be used). */
export const ExpiringLot = z.object({
  tokens: Centitokens,
  expiresOn: Day,
  quantity: z.optional(Centitokens), // bought at once, where the page says so
  boughtOn: z.optional(Day),
});
export type ExpiringLot = z.infer<typeof ExpiringLot>;

/** Tokens used in a span of days, from a chart's table twin or monthly list. */
export const PeriodUse = z.object({ period: Period, tokens: Centitokens });
export type PeriodUse = z.infer<typeof PeriodUse>;

/** Why a row or cell was not taken. `code` picks the sentence in `_locales`. */
export const Rejection = z.object({
  row: z.nullable(Count), // 0-based data row on the page, null: the whole table
  column: z.nullable(Text),
  code: z.enum([
    'unparsable',
    'ambiguous-number',
    'missing-cell',
    'placeholder',
    'duplicate-row',
    'ambiguous-person',
    'no-person',
    'no-product',
    'negative',
    'no-team',
    'no-period',
    'unknown-header',
    'conflict',
  ]),
});
export type Rejection = z.infer<typeof Rejection>;

/** What a reading recognised, read, ignored and rejected. Holds no personal data but header words. */
export const Health = z.object({
  headers: z.array(z.object({ text: Text, concept: z.nullable(Text) })).check(z.maxLength(500)),
  rowsRead: Count,
  rowsStated: z.nullable(Count), // how many the page says there are; null: it doesn't say
  rowsIgnored: Count, // totals, footers, skeletons
  rejections: z.array(Rejection).check(z.maxLength(200_000)),
  ms: z.optional(z.number()),
});
export type Health = z.infer<typeof Health>;

/** One reading of one page: when, what, which team, which period, how complete. */
export const Capture = z.object({
  page: PageKind,
  team: TeamRef,
  period: z.nullable(Period), // null only where the page shows none (balances)
  subject: z.optional(PersonRef), // whose page it is (page 'person')
  readAt: Epoch,
  language: z.string().check(z.maxLength(20)),
  complete: z.boolean(), // every row the page has was read; a partial capture never overwrites or totals
  observations: z.array(Observation).check(z.maxLength(200_000)),
  figures: Figures,
  events: z.array(TokenEvent).check(z.maxLength(10_000)),
  lots: z.array(ExpiringLot).check(z.maxLength(10_000)),
  lotsComplete: z.boolean(), // the list of expiring tokens was read whole
  uses: z.array(PeriodUse).check(z.maxLength(10_000)),
  health: Health,
});
export type Capture = z.infer<typeof Capture>;
