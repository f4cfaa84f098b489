import type { StoredObservation, TeamFacts } from '@/core/ledger/types';
import { centitokens, day } from '@/core/units/brands';
import { datePartsOf } from '@/core/units/day';
import { joinRates } from './join-rates';
import { learnFromDays } from './learn-from-days';
import { productKey } from './product-key';
import { type Charge, chargeRows, rateEvidence } from './rate-evidence';
import type { LearnedRate, LearnedRates } from './types';

const TOKEN = 100;
/** A rate is believed when at least two rows and three person-days show it, and the rows of most days agree. */
const LEAST_CHARGES = 2;
const LEAST_DAYS = 3;
const LEAST_SHARE = 0.5;
/** No daily product costs anything like 1,000 tokens a day (the dearest known: 75); a misread row must not take long. */
const MOST_RATE = 1000 * TOKEN;
/** Days of under five minutes count as used but cost nothing: at least so many of a row's days must be charged. */
const LEAST_CHARGED = 0.6;

/**
 * Rates of everything read: exact person-days where files tell them, rows of longer periods before and after.
 * @param facts of one or more teams
 */
export function learnedRates(facts: readonly TeamFacts[]): LearnedRates {
  const exact = learnFromDays(facts.flatMap(({ daily }) => daily?.charges ?? []));
  const sums = learnRates(facts.flatMap(chargeRows));
  return joinRates(exact, sums);
}

/**
 * Rates that charges prove. A daily product costs a whole number of tokens per charged person-day, so a row's tokens are
 * a multiple of the rate, for at most as many days as were used (some cost nothing). The rate that fits the rows of most
 * days is believed; when another fits from some month on, that is a new version.
 * @param rows of any captures, in any order; rows without person, product, tokens or days are passed over
 */
export function learnRates(rows: readonly StoredObservation[]): LearnedRates {
  const perResult = perResultProducts(rows);
  const daily = new Map<string, readonly LearnedRate[]>();
  for (const [product, charges] of rateEvidence(rows)) {
    if (perResult.has(product)) continue;
    const versions = versionsOf(charges);
    if (versions.length > 0) daily.set(product, versions);
  }
  return { daily, perResult };
}

/** Products with fractions of a token in two rows or in every row: no daily product charges fractions. */
function perResultProducts(rows: readonly StoredObservation[]): Set<string> {
  const seen = new Map<string, { rows: number; fractions: number }>();
  for (const { product, tokens, isGroup, access } of rows) {
    if (!product || !tokens || isGroup || access === 'subscription') continue;
    const key = productKey(product);
    const count = seen.get(key) ?? { rows: 0, fractions: 0 };
    count.rows++;
    if (tokens % TOKEN !== 0) count.fractions++;
    seen.set(key, count);
  }
  return new Set(
    [...seen]
      .filter(([, { rows, fractions }]) => fractions >= 2 || (fractions > 0 && fractions === rows))
      .map(([product]) => product),
  );
}

function versionsOf(charges: readonly Charge[]): LearnedRate[] {
  const months = new Map<number, Charge[]>();
  for (const charge of charges) {
    const { year, month } = datePartsOf(charge.period.to);
    const key = year * 12 + month;
    const inMonth = months.get(key);
    if (inMonth) inMonth.push(charge);
    else months.set(key, [charge]);
  }
  const versions: { perDay: number; charges: Charge[] }[] = [];
  for (const [, inMonth] of [...months].sort(([a], [b]) => a - b)) {
    const last = versions.at(-1);
    const usual = usualRate(inMonth);
    // A month too thin to judge by itself counts toward the rate before it.
    if (usual === null || usual === last?.perDay) last?.charges.push(...inMonth);
    else versions.push({ perDay: usual, charges: inMonth });
  }
  if (versions.length === 0) {
    const usual = usualRate(charges); // no month alone is enough, all together may be
    if (usual !== null) versions.push({ perDay: usual, charges: [...charges] });
  }
  return versions.map(({ perDay, charges: evidence }) => toRate(perDay, evidence));
}

/** The rate that fits the rows of most person-days, null when too few show it or too many don't. */
function usualRate(charges: readonly Charge[]): number | null {
  const support = new Map<number, { days: number; charges: number }>();
  let all = 0;
  for (const charge of charges) {
    all += charge.days;
    const quotient = charge.tokens / charge.days;
    if (quotient > MOST_RATE) continue;
    const first = Math.ceil(quotient / TOKEN) * TOKEN;
    for (let perDay = first; perDay <= quotient / LEAST_CHARGED; perDay += TOKEN) {
      if (!fits(charge, perDay)) continue;
      const found = support.get(perDay) ?? { days: 0, charges: 0 };
      found.days += charge.days;
      found.charges++;
      support.set(perDay, found);
    }
  }
  // Of two that fit alike, the lower one explains the days with fewer free ones.
  const [best] = [...support].sort(([a, x], [b, y]) => y.days - x.days || a - b);
  if (!best) return null;
  const [perDay, { days, charges: count }] = best;
  return count >= LEAST_CHARGES && days >= LEAST_DAYS && days >= LEAST_SHARE * all ? perDay : null;
}

function fits({ tokens, days }: Charge, perDay: number): boolean {
  const charged = tokens / perDay;
  return Number.isInteger(charged) && charged <= days && charged >= LEAST_CHARGED * days;
}

function toRate(perDay: number, charges: readonly Charge[]): LearnedRate {
  const agreeing = charges.filter((charge) => fits(charge, perDay));
  return {
    perDay: centitokens(perDay),
    from: day(agreeing.reduce((first, { period }) => Math.min(first, period.from), Infinity)),
    agreeing: agreeing.reduce((sum, { tokens }) => sum + tokens / perDay, 0),
    personDays: charges.reduce((sum, { days }) => sum + days, 0),
  };
}
