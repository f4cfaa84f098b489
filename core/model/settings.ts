import * as z from 'zod/mini';
import { AlertSettings } from './alerts';
import { CostsWhen } from './budget';
import { ALL_FEATURES, Features } from './features';
import { FirstRun, FRESH } from './first-run';
import { LANGUAGES } from './languages';
import { LeastGroup, PrivacyMode, PrivacyWords, PseudonymSalt } from './privacy';
import { Centitokens, Count, Currency, Day, Minor, Text } from './scalars';

/** Where a price or rate comes from: the admin, or an evidenced list value still to be checked. */
export const Origin = z.enum(['admin', 'list']);

/** Price of tokens by quantity: from `from` tokens up, each costs `perToken` minor units (a decimal: discounts make fractions). */
export const TokenPrice = z.object({
  from: Centitokens,
  perToken: z.number().check(z.positive()),
  origin: Origin,
});
export type TokenPrice = z.infer<typeof TokenPrice>;

/** Price of one seat of a product or collection. */
export const SeatPrice = z.object({
  name: Text, // product or collection as the portal names it
  term: z.enum(['annual', 'monthly', '3-year']),
  price: Minor, // for the whole term
  origin: Origin,
});
export type SeatPrice = z.infer<typeof SeatPrice>;

/** Products that come with one collection seat. */
export const CollectionContents = z.object({ name: Text, products: z.array(Text), origin: Origin });
export type CollectionContents = z.infer<typeof CollectionContents>;

/** Tokens a product costs per 24 hours (or, where `per` says so, per result), valid from a day on. */
export const EnteredRate = z.object({
  product: Text,
  perDay: Centitokens,
  from: z.nullable(Day),
  origin: Origin,
  per: z.optional(z.enum(['day', 'result'])), // absent: 24 hours
});
export type EnteredRate = z.infer<typeof EnteredRate>;

/** A day on which the company is closed: a public holiday from the list of its region, or one the admin adds. */
export const Holiday = z.object({
  day: Day,
  name: Text, // '': none
  origin: Origin,
  worked: z.boolean(), // the admin says that people work on it all the same
});
export type Holiday = z.infer<typeof Holiday>;

/** The admin's price book and preferences. One record for the whole database. */
export const Settings = z.object({
  currency: Currency,
  tokenPrices: z.array(TokenPrice), // ascending `from`, the first is the price of small orders
  minimumOrder: Centitokens,
  seatPrices: z.array(SeatPrice),
  collections: z.array(CollectionContents),
  rates: z.array(EnteredRate),
  leadTimeDays: Count, // from the decision to usable tokens
  confidence: z.number().check(z.gt(0.5), z.lt(1)), // that nobody is locked out before the order arrives
  lockOutDayCost: z._default(z.nullable(Minor), null), // what a day without access costs; null: plans keep the confidence
  overlays: z.boolean(), // show chips in the portal
  chosenTeam: z.nullable(Text), // the popup's team
  keepMonths: z._default(z.nullable(Count), null), // whole months of data that are kept; null: all
  holidayRegion: z._default(z.nullable(Text), null), // 'DE', or with a part of the country 'DE-BY'; null: not chosen
  holidays: z._default(z.array(Holiday), []), // by day; each day once
  fiscalYearStart: z._default(z.int().check(z.gte(1), z.lte(12)), 1), // month
  costsWhen: z._default(CostsWhen, 'used'),
  alerts: z._default(AlertSettings, { on: true, rules: [], quiet: { from: 19, to: 7 } }),
  privacy: z._default(PrivacyMode, 'names'),
  language: z._default(z.nullable(z.enum(LANGUAGES)), null), // of our own pages; null: the browser's
  shortcuts: z._default(z.boolean(), true), // single keys do things in the dashboard
  blur: z._default(z.boolean(), false), // names and money in our own pages, until looked at
  pseudonymSalt: z._default(PseudonymSalt, ''),
  leastGroup: z._default(LeastGroup, 5), // people; smaller groups are put together
  careNames: z._default(z.boolean(), true), // People care may show real names for a visit
  features: z._default(Features, ALL_FEATURES),
  firstRun: z._default(FirstRun, FRESH),
  seenVersion: z._default(z.nullable(Text), null), // whose changes were told; null: none's
  privacyWords: z._default(PrivacyWords, { person: 'Person', small: 'Small groups' }),
});
export type Settings = z.infer<typeof Settings>;
