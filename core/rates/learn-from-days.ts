import type { DayCharges } from '@/core/ledger/daily/daily-facts';
import { centitokens, day } from '@/core/units/brands';
import { productKey } from './product-key';
import type { LearnedRate, LearnedRates } from './types';
import { type DayCharge, type Stretch, usualCharges } from './usual-charges';

const TOKEN = 100;
/** Person-days that must show a rate, and their share of the charged ones. */
const LEAST_DAYS = 3;
const LEAST_SHARE = 0.5;
/** The dearest known daily product costs 75 tokens. */
const MOST_RATE = 1000 * TOKEN;
/** So many person-days with so many different charges, none of them usual: results are charged, not days. */
const VARIED_DAYS = 10;
const VARIED_CHARGES = 4;

/**
 * Rates that exact person-days prove: what one person was charged for a product on a day is the rate, or nothing.
 * When the usual charge changes from some day on, that is a new version. Products with fractions of a token, or charged
 * now this and now that, charge by result.
 */
export function learnFromDays(charges: readonly DayCharges[]): LearnedRates {
  const daily = new Map<string, readonly LearnedRate[]>();
  const perResult = new Set<string>();
  for (const [product, list] of byProduct(charges)) {
    const charged = list.filter(({ tokens }) => tokens > 0);
    if (fractional(charged)) {
      perResult.add(product);
      continue;
    }
    const versions = usualCharges(charged).flatMap((stretch, i, all) =>
      rateOf(stretch, i > 0 ? firstOf(stretch) : Number.NEGATIVE_INFINITY, firstOf(all[i + 1]), list),
    );
    if (versions.length > 0) daily.set(product, versions);
    else if (varied(charged)) perResult.add(product);
  }
  return { daily, perResult };
}

function byProduct(charges: readonly DayCharges[]): Map<string, DayCharge[]> {
  const keys = new Map<string, string>();
  const found = new Map<string, DayCharge[]>();
  for (const { product, day: on, tokens, people } of charges) {
    const key = keys.get(product) ?? productKey(product);
    keys.set(product, key);
    const list = found.get(key) ?? [];
    list.push({ day: on, tokens, people });
    found.set(key, list);
  }
  for (const list of found.values()) list.sort((a, b) => a.day - b.day || a.tokens - b.tokens);
  return found;
}

const peopleIn = (charges: readonly DayCharge[]): number =>
  charges.reduce((sum, { people }) => sum + people, 0);

const firstOf = (stretch: Stretch | undefined): number => stretch?.charges[0]?.day ?? Infinity;

function fractional(charged: readonly DayCharge[]): boolean {
  const fractions = peopleIn(charged.filter(({ tokens }) => tokens % TOKEN !== 0));
  return fractions >= 2 || (fractions > 0 && fractions === peopleIn(charged));
}

const varied = (charged: readonly DayCharge[]): boolean =>
  peopleIn(charged) >= VARIED_DAYS && new Set(charged.map(({ tokens }) => tokens)).size >= VARIED_CHARGES;

/** @param from @param before the days of the stretch, for the free person-days between its charges */
function rateOf(stretch: Stretch, from: number, before: number, all: readonly DayCharge[]): LearnedRate[] {
  const { tokens, charges } = stretch;
  const agreeing = charges.filter((charge) => charge.tokens === tokens);
  const shown = peopleIn(agreeing);
  const charged = peopleIn(charges);
  if (tokens > MOST_RATE || shown < LEAST_DAYS || shown < LEAST_SHARE * charged) return [];
  const free = peopleIn(all.filter((one) => one.tokens === 0 && one.day >= from && one.day < before));
  const since = day(agreeing[0]?.day ?? 0);
  return [
    {
      perDay: centitokens(tokens),
      from: since,
      agreeing: shown,
      personDays: charged + free,
      free,
      exact: true,
    },
  ];
}
