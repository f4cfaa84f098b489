import * as z from 'zod/mini';
import { LANGUAGES } from './languages';
import { PrivacyMode } from './privacy';
import { Currency, Text } from './scalars';

const Price = z.number().check(z.positive(), z.lte(10_000_000));
const Share = z.array(z.unknown()); // each entry is parsed on its own, so that one bad price doesn't lose the others

/** Price of tokens from so many on, in whole units of the currency. */
export const PolicyTokenPrice = z.object({
  from: z._default(z.int().check(z.nonnegative()), 0),
  price: Price,
});
/** Price of one seat for its whole term, in whole units of the currency. */
export const PolicySeatPrice = z.object({
  name: Text.check(z.minLength(1)),
  term: z._default(z.enum(['annual', 'monthly', '3-year']), 'annual'),
  price: Price,
});
/** Tokens a product costs per 24 hours, or per result. */
export const PolicyRate = z.object({
  product: Text.check(z.minLength(1)),
  tokens: z.number().check(z.positive(), z.lte(100_000)),
  from: z.optional(z.iso.date()),
  per: z._default(z.enum(['day', 'result']), 'day'),
});

/** Features that can be switched off. */
export const PolicyFeature = z.enum(['chips', 'strip', 'badge', 'notifications', 'forecast', 'advice']);

/** What a company may decide for those who use Flexmeter, as administrators write it. Each key is parsed on its own. */
export const Policy = z.object({
  currency: z.optional(Currency),
  tokenPrices: z.optional(Share),
  seatPrices: z.optional(Share),
  rates: z.optional(Share),
  privacy: z.optional(PrivacyMode),
  smallestGroup: z.optional(z.int().check(z.gte(2), z.lte(1000))),
  showRealNames: z.optional(z.boolean()),
  keepMonths: z.optional(z.int().check(z.gte(1), z.lte(600))),
  featuresOff: z.optional(Share),
  language: z.optional(z.enum(LANGUAGES)),
  leadTimeDays: z.optional(z.int().check(z.nonnegative(), z.lte(365))),
  confidence: z.optional(z.number().check(z.gt(0.5), z.lt(1))),
  fiscalYearStart: z.optional(z.int().check(z.gte(1), z.lte(12))),
  firstRun: z.optional(z.boolean()),
});
export type Policy = z.infer<typeof Policy>;
