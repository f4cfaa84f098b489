import type * as z from 'zod/mini';
import { Policy, PolicyFeature, PolicyRate, PolicySeatPrice, PolicyTokenPrice } from '@/core/model/policy';
import type { PrivacyMode } from '@/core/model/privacy';
import type { Settings } from '@/core/model/settings';
import { centitokens, minor } from '@/core/units/brands';
import { dayOfIso } from '@/core/units/day';
import { minorDigits } from '@/core/units/money';
import { productKey } from './product-key';
import { startingSettings } from './starting-values';

/** A policy as far as it can be understood. */
export interface ReadPolicy {
  readonly policy: Policy;
  /** Keys, and entries of lists as `rates[2]`, that aren't understood and don't count. */
  readonly problems: readonly string[];
}

/** What the company's administrators wrote, key by key. @param raw from the browser; anything */
export function readPolicy(raw: unknown): ReadPolicy {
  const source = typeof raw === 'object' && raw !== null ? raw : {};
  const policy: Record<string, unknown> = {};
  const problems: string[] = [];
  for (const [key, value] of Object.entries(source)) {
    const schema = Object.hasOwn(Policy.shape, key) ? Reflect.get(Policy.shape, key) : undefined;
    const parsed = schema?.safeParse(value);
    if (parsed?.success) policy[key] = parsed.data;
    else problems.push(key.slice(0, 60));
  }
  const entries = (key: keyof typeof LISTS) =>
    (Array.isArray(policy[key]) ? policy[key] : []).forEach((entry: unknown, i: number) => {
      if (!LISTS[key].safeParse(entry).success) problems.push(`${key}[${i}]`);
    });
  for (const key of ['tokenPrices', 'seatPrices', 'rates', 'featuresOff'] as const) entries(key);
  return { policy: Policy.parse(policy), problems };
}

const LISTS = {
  tokenPrices: PolicyTokenPrice,
  seatPrices: PolicySeatPrice,
  rates: PolicyRate,
  featuresOff: PolicyFeature,
} as const;

/**
 * Settings as the company lets them be: what it decides counts, the rest is the admin's. Of privacy the stricter of both
 * counts. In another currency than the admin's, the admin's prices don't.
 */
export function underPolicy(settings: Settings, policy: Policy): Settings {
  const { currency = settings.currency, privacy, ...rest } = policy;
  const own: Settings = currency === settings.currency ? settings : inCurrency(settings, currency);
  const unit = 10 ** minorDigits(currency);
  const tokens = parsed(policy.tokenPrices, PolicyTokenPrice).map(({ from, price }) => ({
    from: centitokens(from * 100),
    perToken: price * unit,
    origin: 'admin' as const,
  }));
  const seats = parsed(policy.seatPrices, PolicySeatPrice).map(({ name, term, price }) => ({
    ...{ name, term, origin: 'admin' as const },
    price: minor(Math.round(price * unit)),
  }));
  const rates = parsed(policy.rates, PolicyRate).map(({ product, tokens: perDay, from, per }) => ({
    ...{ product, per, origin: 'admin' as const },
    perDay: centitokens(Math.round(perDay * 100)),
    from: from === undefined ? null : dayOfIso(from),
  }));
  const off = new Set(parsed(policy.featuresOff, PolicyFeature));
  const { strip, badge, forecast, advice } = own.features;
  const rated = new Set(rates.map(({ product }) => productKey(product)));
  const priced = new Set(seats.map(seatKey));
  return {
    ...own,
    tokenPrices: tokens.length > 0 ? tokens.toSorted((a, b) => a.from - b.from) : own.tokenPrices,
    seatPrices: [...seats, ...own.seatPrices.filter((seat) => !priced.has(seatKey(seat)))],
    rates: [...rates, ...own.rates.filter(({ product }) => !rated.has(productKey(product)))],
    privacy: privacy === undefined ? own.privacy : stricter(privacy, own.privacy),
    leastGroup: Math.max(rest.smallestGroup ?? 0, own.leastGroup),
    careNames: (rest.showRealNames ?? true) && own.careNames,
    keepMonths: rest.keepMonths ?? own.keepMonths,
    leadTimeDays: rest.leadTimeDays ?? own.leadTimeDays,
    confidence: rest.confidence ?? own.confidence,
    fiscalYearStart: rest.fiscalYearStart ?? own.fiscalYearStart,
    overlays: own.overlays && !off.has('chips'),
    alerts: off.has('notifications') ? { ...own.alerts, on: false } : own.alerts,
    features: {
      strip: strip && !off.has('strip'),
      badge: badge && !off.has('badge'),
      forecast: forecast && !off.has('forecast'),
      advice: advice && !off.has('advice'),
    },
    language: rest.language ?? own.language,
    firstRun: rest.firstRun === false ? { ...own.firstRun, dismissed: true } : own.firstRun,
  };
}

/** The admin's settings without the prices of another currency. */
function inCurrency(settings: Settings, currency: string): Settings {
  const { tokenPrices, seatPrices, collections, rates } = startingSettings(currency);
  return { ...settings, currency, tokenPrices, seatPrices, collections, rates };
}

const seatKey = ({ name, term }: { readonly name: string; readonly term: string }): string =>
  `${productKey(name)} ${term}`;

/** From what shows most to what shows least. */
const STRICT: readonly PrivacyMode[] = ['names', 'pseudonyms', 'groups'];
const stricter = (a: PrivacyMode, b: PrivacyMode): PrivacyMode =>
  STRICT.indexOf(a) > STRICT.indexOf(b) ? a : b;

const parsed = <S extends z.ZodMiniType>(entries: readonly unknown[] | undefined, schema: S): z.output<S>[] =>
  (entries ?? []).flatMap((entry) => {
    const { data, success } = schema.safeParse(entry);
    return success ? [data] : [];
  });
